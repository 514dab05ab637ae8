using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Polling;
using ResearchBot.Curation.Feeds.Subscriptions;
using ResearchBot.Emulators.Web;
using ResearchBot.Tests.Ingestion.Fetching;

using Xunit;

namespace ResearchBot.Tests.Curation.Feeds;

public sealed class FailingFeedTests
{
    private static readonly DateTimeOffset Now = new(2024, 6, 15, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_that_fails_is_asked_less_and_less_and_forgiven_when_it_is_back()
    {
        await using var world = await FeedWorld.CreateAsync(items: 1);
        await world.FollowAsync();
        world.Site.Sites.Put("/feed.xml", Pages.Status(500));
        var waits = new List<double>();

        for (var i = 0; i < 7; i++)
        {
            Assert.NotNull((await world.PollAsync()).Fault);
            waits.Add(((await world.FeedAsync()).NextPollAt - world.Library.Time.GetUtcNow()).TotalHours);
        }

        Assert.Equal([1, 2, 4, 8, 16, 24, 24], waits);
        Assert.Equal((7, true), ((await world.FeedAsync()).Failures, (await world.FeedAsync()).Fault is { Length: > 0 }));
        world.Site.Sites.Put("/feed.xml", Pages.Feed(world.Site.Rss()));
        Assert.Single((await world.PollAsync()).Added);
        Assert.Equal((0, null), ((await world.FeedAsync()).Failures, (await world.FeedAsync()).Fault));
    }

    [Fact]
    public async Task A_feed_that_is_gone_for_good_is_not_asked_again()
    {
        await using var world = await FeedWorld.CreateAsync(items: 1);
        await world.FollowAsync();
        world.Site.Sites.Put("/feed.xml", Pages.Status(410));

        await world.PollAsync();
        world.Library.Time.Advance(TimeSpan.FromDays(30));

        Assert.True((await world.FeedAsync()).IsGone);
        Assert.Empty(await world.Library.Get<FollowedFeeds>().ListDueAsync(10, Token));
    }

    [Fact]
    public async Task A_feed_that_has_moved_is_followed_to_its_new_place()
    {
        await using var world = await FeedWorld.CreateAsync(items: 1);
        var feed = await world.FollowAsync();
        world.Site.Sites.Put("/feed.xml", Pages.Redirect(301, "/new.xml"));
        world.Site.Sites.Put("/new.xml", Pages.Feed(world.Site.Rss()));

        Assert.Single((await world.PollAsync()).Added);
        Assert.Equal((feed.Id, world.Site.Sites.At("/new.xml")), ((await world.FeedAsync()).Id, (await world.FeedAsync()).Address));
    }

    [Fact]
    public async Task What_is_no_feed_is_not_followed()
    {
        await using var world = await FeedWorld.CreateAsync(items: 0);
        world.Site.Sites.Put("/page", Pages.Html("<html><body>Hello</body></html>"));
        world.Site.Sites.Put("/picture", Pages.Of("image/png", [1, 2, 3]));

        foreach (var address in new[] { world.Site.Sites.At("/page"), world.Site.Sites.At("/picture"), world.Site.Sites.At("/missing"), "ftp://news.example/", "http://10.0.0.1/feed" })
        {
            var refused = Assert.IsType<FollowResult.Refused>(await world.Library.Get<FeedFollowing>().FollowAsync(SpaceId.Default, address, new FeedFiling(), Token));
            Assert.Matches(@"\A[A-Z][^\n]+\.\z", refused.Sentence);
        }

        Assert.Empty(await world.Library.Get<FollowedFeeds>().ListAsync(SpaceId.Default, Token));
    }

    [Fact]
    public async Task No_link_of_a_feed_or_a_page_leads_into_a_private_network()
    {
        await using var sentinel = Sentinel.Start();
        await using var world = await FeedWorld.CreateAsync(items: 1, ("Fetch:Ports", string.Create(CultureInfo.InvariantCulture, $"80,443,{sentinel.Port}")));
        var hosts = Spellings.Loopback.Where(host => !host.Contains('#', StringComparison.Ordinal)).ToList();
        string[] links = [.. hosts.Select(host => string.Create(CultureInfo.InvariantCulture, $"http://{host}:{sentinel.Port}/")), world.Site.Sites.At("/redirect"), "file:///etc/passwd"];
        world.Site.Sites.Put("/redirect", Pages.Redirect(302, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{sentinel.Port}/")));
        world.Site.Sites.Put(
            FeedSite.Path(0),
            Pages.Article("Canonical", string.Create(CultureInfo.InvariantCulture, $"<link rel=canonical href='http://127.0.0.1:{sentinel.Port}/'><link rel=icon href='http://127.0.0.1:{sentinel.Port}/i'>"), FeedSite.TextOf(0)));
        world.Site.Sites.Put("/feed.xml", Pages.Feed(world.Site.Rss([.. links.Select((link, i) => FeedSite.Item(link, $"Link {i}", "Stub."))])));
        await world.FollowAsync();

        var poll = await world.PollAsync();

        Assert.Equal((1, links.Length), (poll.Added.Count, poll.Failed.Count));
        Assert.Equal(world.Site.At(0), Assert.Single(await world.ArticlesAsync()).Details.Url);
        Assert.Equal(0, sentinel.Visits);
    }

    [Fact]
    public void A_feed_is_asked_as_seldom_as_it_wants_within_a_day()
    {
        var hour = TimeSpan.FromHours(1);

        Assert.Equal(hour, PollSchedule.AfterAnswer(hour, null, TimeSpan.FromMinutes(5)));
        Assert.Equal(TimeSpan.FromHours(6), PollSchedule.AfterAnswer(hour, TimeSpan.FromHours(6), TimeSpan.FromHours(2)));
        Assert.Equal(TimeSpan.FromDays(1), PollSchedule.AfterAnswer(hour, TimeSpan.FromDays(100)));
        Assert.Equal(Now.AddHours(3), PollSchedule.AfterFailure(Now, hour, failures: 1, Now.AddHours(3)));
        Assert.Equal(Now.AddDays(1), PollSchedule.AfterFailure(Now, hour, failures: 1_000, notBefore: null));
    }
}
