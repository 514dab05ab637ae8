using ResearchBot.Emulators.Web;
using ResearchBot.Ingestion.Fetching;
using ResearchBot.Ingestion.Fetching.Robots;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Fetching;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news", "/news/a", true)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news", "/news", true)]
    [InlineData("User-agent: *\nAllow: /news\nDisallow: /news/old", "/news/old/a", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: *print=", "/a?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbxxc", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbxx", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /bücher", "/b%C3%BCcher/1", false)]
    [InlineData("User-agent: *\nDisallow: /b%c3%bccher", "/bücher/1", false)]
    [InlineData("User-agent: *\nDisallow: /%7Eada", "/~ada", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: researchbot\nDisallow: /\n\nUser-agent: *\nDisallow:", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: ResearchBot/2.0\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: ResearchBot\n\nUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: ResearchBot\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: ResearchBot\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: ResearchBotOther\nDisallow: /", "/a", true)]
    [InlineData("User-agent: one\nUser-agent: ResearchBot\nDisallow: /", "/a", false)]
    [InlineData("# nothing\nSitemap: http://x/\nUSER-AGENT : * # all\r\n  disallow :  /a # this", "/a", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("<html>not found</html>", "/a", true)]
    [InlineData("", "/a", true)]
    public void Rules_are_read_as_the_standard_has_them(string file, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsRules.Parse(file, "ResearchBot").Allows(new Uri("http://news.example" + path)));

    [Fact]
    public void Rules_full_of_stars_cost_no_time()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 1_000)) + "$", "ResearchBot");
        var began = TimeProvider.System.GetTimestamp();

        Assert.True(rules.Allows(new Uri("http://news.example/" + new string('a', 2_000) + "b")));
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_site_that_asks_us_to_keep_out_is_asked_for_nothing_else()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/robots.txt", Pages.Text("User-agent: *\nDisallow: /private"));
        world.Sites.Put("/a", Pages.Html("a"));

        Assert.Equal(FetchFault.Robots, (await world.FailedAsync("http://news.example/private/a")).Fault);
        await world.FetchedAsync("http://news.example/a");
        Assert.Equal(["/robots.txt", "/a"], world.Sites.Asked.Select(page => page.Path));
    }

    [Fact]
    public async Task A_site_is_asked_again_after_a_day()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/robots.txt", Pages.Then(Pages.Text("User-agent: *\nDisallow: /"), Pages.Status(404)));
        world.Sites.Put("/a", Pages.Html("a"));

        await world.FailedAsync("http://news.example/a");
        world.Time.Advance(TimeSpan.FromHours(23));
        await world.FailedAsync("http://news.example/a");
        world.Time.Advance(TimeSpan.FromHours(2));
        await world.FetchedAsync("http://news.example/a");
    }

    [Fact]
    public async Task A_site_that_cannot_say_what_it_asks_is_left_alone_for_a_while()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/robots.txt", Pages.Then(Pages.Status(500), Pages.Status(403)));
        world.Sites.Put("/a", Pages.Html("a"));

        Assert.Equal(FetchFault.Broken, (await world.FailedAsync("http://news.example/a")).Fault);
        Assert.Equal(FetchFault.Broken, (await world.FailedAsync("http://news.example/a")).Fault);
        world.Time.Advance(TimeSpan.FromMinutes(11));
        await world.FetchedAsync("http://news.example/a");
    }

    [Fact]
    public async Task Robots_that_redirect_into_a_private_network_reach_nothing()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/robots.txt", Pages.Redirect(302, FormattableString.Invariant($"http://intern.example:{world.Sentinel.Port}/robots.txt")));
        world.Sites.Put("/a", Pages.Html("a"));

        await world.FailedAsync("http://news.example/a");

        Assert.Equal(0, world.Sentinel.Visits);
    }

    [Fact]
    public async Task An_operator_may_turn_it_off()
    {
        await using var world = await FetchWorld.CreateAsync(("Robots", "false"));
        world.Sites.Put("/robots.txt", Pages.Text("User-agent: *\nDisallow: /"));
        world.Sites.Put("/a", Pages.Html("a"));

        await world.FetchedAsync("http://news.example/a");
    }
}
