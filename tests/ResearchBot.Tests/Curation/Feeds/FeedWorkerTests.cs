using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Polling;
using ResearchBot.Spaces.Life;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Curation.Feeds;

public sealed class FeedWorkerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_service_polls_feeds_when_they_are_due()
    {
        await using var world = await FeedWorld.CreateAsync(items: 1);
        await world.FollowAsync();
        using var worker = new FeedWorker(
            world.Library.Get<FollowedFeeds>(), world.Library.Get<FeedPoller>(), world.Library.Get<IOptions<FeedOptions>>(), world.Library.Time, NullLogger<FeedWorker>.Instance);

        await worker.StartAsync(Token);
        await UntilAsync(async () => (await world.ArticlesAsync()).Count == 1 && (await world.FeedAsync()).PolledAt is not null);
        world.Site.Publish(1);
        world.Library.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Single(await world.ArticlesAsync());

        await UntilAsync(async () =>
        {
            world.Library.Time.Advance(TimeSpan.FromSeconds(31));

            return (await world.ArticlesAsync()).Count == 2;
        });
        await worker.StopAsync(Token);
    }

    [Fact]
    public async Task What_a_space_followed_is_deleted_with_it()
    {
        await using var world = await FeedWorld.CreateAsync(items: 1);
        var space = new SpaceId("guild:7");
        var life = world.Library.Get<SpaceLife>();
        await life.ArriveAsync(space, Token);
        await world.FollowAsync(space: space);
        await world.PollAsync(space);

        await life.LeaveAsync(space, Token);
        await world.Library.Get<SpaceSweeper>().SweepAsync(world.Library.Time.GetUtcNow().AddDays(365), Token);

        Assert.Equal((0L, 0L, 0L), (world.Library.Scalar("SELECT COUNT(*) FROM feeds"), world.Library.Scalar("SELECT COUNT(*) FROM feed_items"), world.Library.Scalar("SELECT COUNT(*) FROM articles WHERE Space = 'guild:7'")));
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(20, Token);
        }
    }
}
