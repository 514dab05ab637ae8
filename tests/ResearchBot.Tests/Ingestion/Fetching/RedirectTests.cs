using System.Globalization;

using ResearchBot.Emulators.Web;
using ResearchBot.Ingestion.Fetching;
using ResearchBot.Ingestion.Fetching.Addresses;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Fetching;

public sealed class RedirectTests
{
    /// <summary>Where sites may send us; PORT is that of the sentinel.</summary>
    public static TheoryData<int, string?> Shapes => new()
    {
        { 301, "http://127.0.0.1:PORT/" },
        { 302, "http://127.0.0.1:PORT/" },
        { 303, "http://127.0.0.1:PORT/" },
        { 307, "http://127.0.0.1:PORT/" },
        { 308, "http://127.0.0.1:PORT/" },
        { 302, "//127.0.0.1:PORT/" },
        { 302, "HTTP://127.0.0.1:PORT/" },
        { 302, "  http://127.0.0.1:PORT/" },
        { 302, "http://localhost:PORT/" },
        { 302, "http://2130706433:PORT/" },
        { 302, "http://0x7f.1:PORT/" },
        { 302, "http://0177.0.0.1:PORT/" },
        { 302, "http://[::1]:PORT/" },
        { 302, "http://[::ffff:127.0.0.1]:PORT/" },
        { 302, "http://[64:ff9b::7f00:1]:PORT/" },
        { 302, "http://[2002:7f00:1::]:PORT/" },
        { 302, "http://0.0.0.0:PORT/" },
        { 302, "http://169.254.169.254/latest/meta-data/" },
        { 302, "http://10.0.0.1:PORT/" },
        { 302, "http://intern.example:PORT/" },
        { 302, "http://mixed.example:PORT/" },
        { 302, "http://news.example@127.0.0.1:PORT/" },
        { 302, "http://news.example:22/" },
        { 302, "https://127.0.0.1:PORT/" },
        { 302, "\\\\127.0.0.1:PORT/" },
        { 302, "http:\\\\127.0.0.1:PORT/" },
        { 302, "http:/127.0.0.1:PORT/" },
        { 302, "http://127.0.0.1%23@news.example:PORT/" },
        { 302, "http://①②⑦.⓪.⓪.①:PORT/" },
        { 302, "/elsewhere" },
        { 302, "file:///etc/passwd" },
        { 302, "gopher://127.0.0.1:PORT/_x" },
        { 302, "ftp://127.0.0.1:PORT/" },
        { 302, "data:text/html,hello" },
        { 302, "javascript:alert(1)" },
        { 302, "" },
        { 302, null },
        { 302, "http://" },
        { 300, "http://127.0.0.1:PORT/" },
        { 304, "http://127.0.0.1:PORT/" },
        { 201, "http://127.0.0.1:PORT/" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task No_redirect_leads_into_a_private_network(int status, string? location)
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Network.Name("mixed.example", [ScriptedNetwork.Public, System.Net.IPAddress.Loopback]);
        var target = location?.Replace("PORT", world.Sentinel.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        world.Sites.Put("/from", Pages.Redirect(status, target is null ? null : Latin(target)));

        await world.FailedAsync("http://news.example/from");

        Assert.Equal(0, world.Sentinel.Visits);
        Assert.All(world.Network.Connected, to => Assert.True(PublicAddress.IsPublic(to.Address)));
    }

    [Theory]
    [InlineData("Refresh", "0; url=http://127.0.0.1:PORT/")]
    [InlineData("Location", "http://127.0.0.1:PORT/")]
    [InlineData("Content-Location", "http://127.0.0.1:PORT/")]
    [InlineData("Link", "<http://127.0.0.1:PORT/>; rel=\"canonical\"")]
    [InlineData("Alt-Svc", "h2=\"127.0.0.1:PORT\", h3=\"127.0.0.1:PORT\"")]
    public async Task What_a_page_says_beside_is_never_followed(string header, string value)
    {
        await using var world = await FetchWorld.CreateAsync();
        var target = value.Replace("PORT", world.Sentinel.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        world.Sites.Put("/a", Pages.Html($"<meta http-equiv=refresh content='0; url=http://127.0.0.1:{world.Sentinel.Port}/'>").With((header, target)));

        await world.FetchedAsync("http://news.example/a");
        await world.FetchedAsync("http://news.example/a");

        Assert.Equal(0, world.Sentinel.Visits);
    }

    [Fact]
    public async Task Redirects_are_followed_and_where_they_end_is_told()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Network.Site("www.news.example");
        world.Sites.Put("news.example/a", Pages.Redirect(301, "http://www.news.example/a"));
        world.Sites.Put("www.news.example/a", Pages.Redirect(308, "../b?c=1"));
        world.Sites.Put("www.news.example/b?c=1", Pages.Html("here"));

        var found = await world.FetchedAsync("http://news.example/a");

        Assert.Equal(("http://www.news.example/b?c=1", "http://www.news.example/b?c=1"), (found.Address.AbsoluteUri, found.MovedTo!.AbsoluteUri));
    }

    [Fact]
    public async Task A_page_that_is_elsewhere_for_today_has_not_moved()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/a", Pages.Redirect(302, "/b"));
        world.Sites.Put("/b", Pages.Redirect(301, "/c"));
        world.Sites.Put("/c", Pages.Html("here"));

        Assert.Null((await world.FetchedAsync("http://news.example/a")).MovedTo);
    }

    [Fact]
    public async Task A_circle_ends_after_five_redirects()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Sites.Put("/a", Pages.Redirect(302, "/a"));

        Assert.Equal(FetchFault.Redirect, (await world.FailedAsync("http://news.example/a")).Fault);
        Assert.Equal(6, world.Sites.Asked.Count(page => page.Path == "/a"));
    }

    [Fact]
    public void A_redirect_from_https_to_http_is_not_followed()
    {
        Assert.NotNull(Redirects.Next(new Uri("https://news.example/a"), "http://news.example/a").Refusal);
        Assert.Null(Redirects.Next(new Uri("https://news.example/a"), "/b").Refusal);
        Assert.Null(Redirects.Next(new Uri("http://news.example/a"), "https://news.example/a").Refusal);
    }

    [Fact]
    public async Task Each_site_on_the_way_is_asked_what_programs_may_fetch()
    {
        await using var world = await FetchWorld.CreateAsync();
        world.Network.Site("closed.example");
        world.Sites.Put("news.example/a", Pages.Redirect(302, "http://closed.example/a"));
        world.Sites.Put("closed.example/robots.txt", Pages.Text("User-agent: *\nDisallow: /"));
        world.Sites.Put("closed.example/a", Pages.Html("not for us"));

        Assert.Equal(FetchFault.Robots, (await world.FailedAsync("http://news.example/a")).Fault);
        Assert.DoesNotContain(world.Sites.Asked, page => page is { Host: "closed.example", Path: "/a" });
    }

    /// <summary>Headers carry UTF-8 as if it were Latin.</summary>
    private static string Latin(string text) => System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
