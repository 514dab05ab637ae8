using ResearchBot.Emulators.Web;
using ResearchBot.Tests.Curation.Feeds;

using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

public sealed class FeedsVerbTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_is_followed_polled_asked_about_and_left()
    {
        await using var site = await FeedSite.StartAsync(2, Token);
        await using var world = new TerminalWorld();

        var added = await RunAsync("feeds", "add", site.Address, "--tag", "harbours", "--tag", "fish", "--shelf", "News", "--json");
        var again = await RunAsync("feeds", "add", site.Address);
        var polled = await RunAsync("feeds", "poll", "--json");
        var listed = (await RunAsync("feeds", "list", "--json")).Json;
        var asked = await RunAsync("ask", "What did the work on quay 1 cost?", "--tag", "fish", "--json");
        var id = listed.GetProperty("id").GetString()!;
        var removed = await RunAsync("feeds", "remove", id);

        Assert.Equal((0, 0, 0, 0), (added.Code, again.Code, polled.Code, removed.Code));
        Assert.Contains("is followed already", again.Output, StringComparison.Ordinal);
        Assert.Equal((1, 2, 0, 2), (Count("feeds"), Count("added"), Count("failed"), polled.Json.GetProperty("ids").GetArrayLength()));
        Assert.Equal(("Fjord Times", site.Address, "followed", "News", 2), (listed.GetProperty("title").GetString(), listed.GetProperty("url").GetString(), listed.GetProperty("state").GetString(), listed.GetProperty("shelf").GetString(), listed.GetProperty("tags").GetArrayLength()));
        Assert.Contains(asked.Json.GetProperty("citations").EnumerateArray(), citation => citation.GetProperty("url").GetString() == site.At(1));
        Assert.Equal("", (await RunAsync("feeds", "list", "--json")).Output);
        Assert.Equal(1, (await RunAsync("feeds", "remove", id)).Code);
        Assert.Equal(2, (await RunAsync("articles", "list", "--json")).JsonLines.Count);

        Task<Ran> RunAsync(params string[] words) => world.RunAsync([.. site.Sites.Allowed(), .. words]);
        int Count(string name) => polled.Json.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task A_feed_found_by_its_home_page_is_reviewed_before_it_answers()
    {
        await using var site = await FeedSite.StartAsync(2, Token);
        await using var world = new TerminalWorld();
        site.Sites.Put("/", Pages.Html("<html><head><link rel='alternate' type='application/rss+xml' href='/feed.xml'><link rel='alternate' type='application/rss+xml' href='/comments.xml'></head></html>"));

        var added = await RunAsync("feeds", "add", site.Sites.At("/"), "--review", "--json");
        var polled = await RunAsync("feeds", "poll");
        var again = await RunAsync("feeds", "poll", "--json");

        Assert.Equal((0, 0, 0), (added.Code, polled.Code, again.Code));
        Assert.Equal((site.Address, true), (added.Json.GetProperty("url").GetString(), added.Json.GetProperty("review").GetBoolean()));
        Assert.Contains(site.Sites.At("/comments.xml"), added.Error, StringComparison.Ordinal);
        Assert.Equal("feeds 1, added 0, suggested 2, known 0, failed 0, left for the next poll 0\n", polled.Output);
        Assert.Equal(0, again.Json.GetProperty("suggested").GetInt32());
        Assert.Equal("", (await RunAsync("articles", "list", "--json")).Output);
        Assert.Equal(3, (await RunAsync("ask", "What did the work on quay 1 cost?", "--json")).Code);

        Task<Ran> RunAsync(params string[] words) => world.RunAsync([.. site.Sites.Allowed(), .. words]);
    }

    [Fact]
    public async Task What_a_reviewed_feed_suggests_is_decided_on_in_the_terminal()
    {
        await using var site = await FeedSite.StartAsync(2, Token);
        await using var world = new TerminalWorld();
        await RunAsync("feeds", "add", site.Address, "--review");
        await RunAsync("feeds", "poll");

        var waiting = (await RunAsync("suggestions", "list", "--json")).JsonLines;
        var shown = await RunAsync("suggestions", "list");
        var wanted = waiting.Single(line => line.GetProperty("url").GetString() == site.At(1)).GetProperty("id").GetString()!;
        var other = waiting.Single(line => line.GetProperty("url").GetString() != site.At(1)).GetProperty("id").GetString()!;
        var approved = await RunAsync("suggestions", "approve", wanted);
        var rejected = await RunAsync("suggestions", "reject", other, "--reason", "Not about quays.");
        var late = await RunAsync("suggestions", "approve", other);
        var asked = await RunAsync("ask", "What did the work on quay 1 cost?", "--json");

        Assert.Contains("from the feed Fjord Times", shown.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, 1, 0), (approved.Code, rejected.Code, late.Code, asked.Code));
        Assert.Contains("is rejected already", late.Error, StringComparison.Ordinal);
        Assert.Equal("Nothing waits for review.", (await RunAsync("suggestions", "list")).Output.Trim());
        Assert.Contains("shows all", (await RunAsync("suggestions", "reject", "nothing")).Error, StringComparison.Ordinal);

        Task<Ran> RunAsync(params string[] words) => world.RunAsync([.. site.Sites.Allowed(), .. words]);
    }

    [Fact]
    public async Task A_list_of_feeds_goes_in_and_out()
    {
        await using var world = new TerminalWorld();
        var file = world.Write("in.opml", "<opml version='2.0'><body><outline text='News'><outline text='Fjord Times' xmlUrl='https://news.example/feed'/><outline text='Bad' xmlUrl='http://10.0.0.1/feed'/></outline></body></opml>");

        var imported = await world.RunAsync("feeds", "import", file);
        var again = await world.RunAsync("feeds", "import", file);
        var exported = await world.RunAsync("feeds", "export", "-");

        Assert.Equal((1, "following 1, followed already 0, failed 1\n"), (imported.Code, imported.Output));
        Assert.StartsWith("http://10.0.0.1/feed: ", imported.Error, StringComparison.Ordinal);
        Assert.Equal("following 0, followed already 1, failed 1\n", again.Output);
        Assert.Contains("<outline type=\"rss\" text=\"Fjord Times\" xmlUrl=\"https://news.example/feed\" />", exported.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await world.RunAsync("feeds", "import", world.Write("bad.opml", "hello"))).Code);
    }

    [Theory]
    [InlineData("http://127.0.0.1/feed.xml")]
    [InlineData("ftp://news.example/")]
    [InlineData("nonsense")]
    public async Task A_feed_that_cannot_be_followed_is_one_sentence_and_exit_1(string address)
    {
        await using var world = new TerminalWorld();

        var ran = await world.RunAsync("feeds", "add", address);

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Matches(@"\A[A-Z][^\n]+\.\n\z", ran.Error);
    }

    [Fact]
    public async Task The_doctor_names_a_feed_that_is_dead()
    {
        await using var site = await FeedSite.StartAsync(1, Token);
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        await world.RunAsync([.. site.Sites.Allowed(), "feeds", "add", site.Address]);
        site.Sites.Put("/feed.xml", Pages.Status(500));

        var polled = await world.RunAsync([.. site.Sites.Allowed(), "feeds", "poll"]);
        var listed = (await world.RunAsync("feeds", "list", "--json")).Json;
        var doctor = await world.RunAsync("doctor", "--Feeds:DeadAfter=1");

        Assert.Equal((1, "failing", 1), (polled.Code, listed.GetProperty("state").GetString(), listed.GetProperty("failures").GetInt32()));
        Assert.Contains("1 of 1 are dead", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_in_a_poll_is_told_and_ends_with_1()
    {
        await using var site = await FeedSite.StartAsync(2, Token);
        await using var world = new TerminalWorld();
        site.Sites.Put(FeedSite.Path(0), Pages.Status(404));
        await world.RunAsync([.. site.Sites.Allowed(), "feeds", "add", site.Address]);

        var ran = await world.RunAsync([.. site.Sites.Allowed(), "feeds", "poll"]);

        Assert.Equal((1, "feeds 1, added 1, known 0, failed 1, left for the next poll 0\n"), (ran.Code, ran.Output));
        Assert.Contains($"{site.At(0)}: There is no page at this address.", ran.Error, StringComparison.Ordinal);
    }
}
