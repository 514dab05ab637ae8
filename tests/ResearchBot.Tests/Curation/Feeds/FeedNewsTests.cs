using ResearchBot.Curation.Feeds;
using ResearchBot.Emulators.Web;

using Xunit;

namespace ResearchBot.Tests.Curation.Feeds;

public sealed class FeedNewsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_that_dies_is_news_once_and_again_only_after_it_had_recovered()
    {
        await using var world = await FeedWorld.CreateAsync(items: 1, ("Feeds:DeadAfter", "2"));
        await world.FollowAsync();
        world.Site.Sites.Put("/feed.xml", Pages.Status(500));

        await world.PollAsync();
        Assert.Empty(await NewsAsync(world));
        await world.PollAsync();
        Assert.Equal([FeedEvent.Died], await TellAsync(world));
        await world.PollAsync();
        Assert.Empty(await NewsAsync(world));

        world.Site.Sites.Put("/feed.xml", Pages.Feed(world.Site.Rss()));
        await world.PollAsync();
        world.Site.Sites.Put("/feed.xml", Pages.Status(500));
        await world.PollAsync();
        await world.PollAsync();
        Assert.Equal([FeedEvent.Died], await TellAsync(world));
    }

    [Fact]
    public async Task A_feed_that_is_gone_for_good_is_news_at_once()
    {
        await using var world = await FeedWorld.CreateAsync(items: 1);
        await world.FollowAsync();
        world.Site.Sites.Put("/feed.xml", Pages.Status(410));

        await world.PollAsync();

        Assert.Equal([FeedEvent.Gone], await TellAsync(world));
        Assert.Empty(await NewsAsync(world));
    }

    [Fact]
    public async Task A_move_for_good_is_news_and_moving_to_and_fro_is_none()
    {
        await using var world = await FeedWorld.CreateAsync(items: 1);
        await world.FollowAsync();
        world.Site.Sites.Put("/feed.xml", Pages.Redirect(301, "/new.xml"));
        world.Site.Sites.Put("/new.xml", Pages.Feed(world.Site.Rss()));

        await world.PollAsync();
        Assert.Equal(world.Site.Address, Assert.Single(await NewsAsync(world)).Feed.MovedFrom);
        Assert.Equal([FeedEvent.Moved], await TellAsync(world));

        world.Site.Sites.Put("/feed.xml", Pages.Feed(world.Site.Rss()));
        world.Site.Sites.Put("/new.xml", Pages.Redirect(308, "/feed.xml"));
        await world.PollAsync();
        Assert.Equal(world.Site.Address, (await world.FeedAsync()).Address);
        Assert.Empty(await NewsAsync(world));

        world.Site.Sites.Put("/feed.xml", Pages.Redirect(301, "/third.xml"));
        world.Site.Sites.Put("/third.xml", Pages.Feed(world.Site.Rss()));
        await world.PollAsync();
        Assert.Equal([FeedEvent.Moved], await TellAsync(world));
    }

    private static Task<IReadOnlyList<FeedReport>> NewsAsync(FeedWorld world) => world.Library.Get<FeedNews>().ListAsync(Token);

    private static async Task<IReadOnlyList<FeedEvent>> TellAsync(FeedWorld world)
    {
        var news = await NewsAsync(world);

        foreach (var report in news)
        {
            await world.Library.Get<FeedNews>().ToldAsync(report, Token);
        }

        return [.. news.Select(report => report.Event)];
    }
}
