using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Polling;
using ResearchBot.Curation.Feeds.Subscriptions;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Curation.Feeds;

/// <summary>The library, following the feed of an emulated outlet.</summary>
internal sealed class FeedWorld : IAsyncDisposable
{
    private FeedWorld(FeedSite site, LibraryWorld library) => (Site, Library) = (site, library);

    public FeedSite Site { get; }

    public LibraryWorld Library { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<FeedWorld> CreateAsync(int items, params (string, string)[] settings)
    {
        var site = await FeedSite.StartAsync(items, Token);

        return new FeedWorld(site, await LibraryWorld.CreateAsync("", [.. site.Settings, .. settings]));
    }

    public async Task<FollowedFeed> FollowAsync(FeedFiling? filing = null, SpaceId? space = null) =>
        Assert.IsType<FollowResult.Followed>(await Library.Get<FeedFollowing>().FollowAsync(space ?? SpaceId.Default, Site.Address, filing ?? new FeedFiling(), Token)).Feed;

    /// <summary>Polls the one feed of a space.</summary>
    public async Task<FeedPoll> PollAsync(SpaceId? space = null) => await Library.Get<FeedPoller>().PollAsync(await FeedAsync(space), Token);

    public async Task<FollowedFeed> FeedAsync(SpaceId? space = null) => Assert.Single(await Library.Get<FollowedFeeds>().ListAsync(space ?? SpaceId.Default, Token));

    public async Task<IReadOnlyList<Article>> ArticlesAsync(SpaceId? space = null) =>
        await Library.Get<ArticleCatalog>().ReadAsync(space ?? SpaceId.Default, Token).ToArrayAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await Library.DisposeAsync();
        await Site.DisposeAsync();
    }
}
