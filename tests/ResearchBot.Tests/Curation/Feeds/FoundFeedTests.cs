using System.Globalization;
using System.Text;

using ResearchBot.Corpus;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Subscriptions;
using ResearchBot.Emulators.Web;
using ResearchBot.Ingestion.Feeds;
using ResearchBot.Ingestion.Reading;
using ResearchBot.Tests.Ingestion.Fetching;

using Xunit;

namespace ResearchBot.Tests.Curation.Feeds;

public sealed class FoundFeedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_feed_that_a_home_page_names_is_followed_and_the_others_are_told()
    {
        await using var world = await FeedWorld.CreateAsync(items: 2);
        world.Site.Sites.Put("/home", Pages.Html("<html><head><link rel='alternate' type='application/rss+xml' href='feed.xml'><link rel=alternate type='application/atom+xml' href='/comments'></head><body>News</body></html>"));

        var followed = Assert.IsType<FollowResult.Followed>(await FollowAsync(world, world.Site.Sites.At("/home")));

        Assert.Equal((world.Site.Address, "Fjord Times", 2), (followed.Feed.Address, followed.Feed.Title, followed.Items));
        Assert.Equal([world.Site.Sites.At("/comments")], followed.Others);
        Assert.Equal(2, (await world.PollAsync()).Added.Count);
    }

    [Fact]
    public async Task A_page_that_names_a_page_is_followed_no_further()
    {
        await using var world = await FeedWorld.CreateAsync(items: 0);
        var page = Pages.Html("<html><head><link rel='alternate' type='application/rss+xml' href='/again'></head></html>");
        world.Site.Sites.Put("/home", page);
        world.Site.Sites.Put("/again", page);

        Assert.IsType<FollowResult.Refused>(await FollowAsync(world, world.Site.Sites.At("/home")));
        Assert.Equal(["/home", "/again"], world.Site.Sites.Asked.Select(asked => asked.Path).Where(path => path != "/robots.txt"));
        Assert.Empty(await world.Library.Get<FollowedFeeds>().ListAsync(SpaceId.Default, Token));
    }

    [Fact]
    public async Task No_feed_that_a_page_names_leads_into_a_private_network()
    {
        await using var sentinel = Sentinel.Start();
        await using var world = await FeedWorld.CreateAsync(items: 0, ("Fetch:Ports", string.Create(CultureInfo.InvariantCulture, $"80,443,{sentinel.Port}")));

        foreach (var host in Spellings.Loopback)
        {
            world.Site.Sites.Put("/home", Pages.Html(string.Create(CultureInfo.InvariantCulture, $"<html><head><link rel='alternate' type='application/rss+xml' href='http://{host}:{sentinel.Port}/'></head></html>")));
            Assert.IsType<FollowResult.Refused>(await FollowAsync(world, world.Site.Sites.At("/home")));
        }

        Assert.Equal(0, sentinel.Visits);
    }

    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='/a'>", "http://news.example/a")]
    [InlineData("<LINK REL='Alternate home' TYPE='Application/Atom+XML; charset=utf-8' HREF=' a '>", "http://news.example/deep/a")]
    [InlineData("<base href='http://other.example/x/'><link rel=alternate type='application/feed+json' href='a'>", "http://other.example/x/a")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='javascript:alert(1)'><link rel='alternate' type='application/rss+xml' href='file:///etc/passwd'>", "")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='http://user@news.example/a'>", "")]
    [InlineData("<link rel='alternate' hreflang='de' type='text/html' href='/de'><link rel='stylesheet' type='application/rss+xml' href='/s'><link rel='alternate' href='/n'>", "")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='/a'><link rel='alternate' type='application/rss+xml' href='/a'><link rel='alternate' type='application/rss+xml' href='/b'>", "http://news.example/a http://news.example/b")]
    [InlineData("<!-- <link rel='alternate' type='application/rss+xml' href='/a'> -->", "")]
    public void What_a_page_names_for_programs_is_found_and_nothing_else(string head, string expected)
    {
        var failed = Assert.IsType<FeedResult.Failed>(FeedParser.Parse(
            new SourceFile("http://news.example/deep/home", Encoding.UTF8.GetBytes($"<!doctype html><html><head>{head}</head><body>News</body></html>"))));

        Assert.Equal(expected, string.Join(' ', failed.Links));
    }

    private static Task<FollowResult> FollowAsync(FeedWorld world, string address) =>
        world.Library.Get<FeedFollowing>().FollowAsync(SpaceId.Default, address, new FeedFiling(), Token);
}
