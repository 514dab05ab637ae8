using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>Where the articles of feeds go: straight into the corpus, or before moderators.</summary>
internal interface IFeedIntake
{
    /// <summary>Whether this is the one for feeds that are reviewed.</summary>
    bool Review { get; }

    /// <summary>How many articles of a feed may come in now.</summary>
    Task<int> FindRoomAsync(FollowedFeed feed, CancellationToken cancellationToken);

    /// <summary>Takes an article, within the transaction that remembers its item.</summary>
    Task<TakenItem> TakeAsync(CatalogContext context, FollowedFeed feed, ArticleDraft draft, CancellationToken cancellationToken);
}

/// <summary>What became of an article that was taken.</summary>
/// <param name="Article">The article, if it is in the corpus now.</param>
/// <param name="IsSuggested">Whether it waits for moderators now.</param>
internal sealed record TakenItem(AddedArticle? Article, bool IsSuggested)
{
    /// <summary>It was there already, in whatever way.</summary>
    public static TakenItem Known { get; } = new(Article: null, IsSuggested: false);

    /// <summary>It waits for moderators now.</summary>
    public static TakenItem Suggested { get; } = new(Article: null, IsSuggested: true);
}

/// <summary>Puts articles straight into the corpus.</summary>
internal sealed class StraightIntake(TimeProvider time) : IFeedIntake
{
    /// <inheritdoc/>
    public bool Review => false;

    /// <inheritdoc/>
    public Task<int> FindRoomAsync(FollowedFeed feed, CancellationToken cancellationToken) => Task.FromResult(int.MaxValue);

    /// <inheritdoc/>
    public async Task<TakenItem> TakeAsync(CatalogContext context, FollowedFeed feed, ArticleDraft draft, CancellationToken cancellationToken)
    {
        var change = await CatalogChange.BeginAsync(context, feed.Space, Actor.Feed, time.GetUtcNow(), cancellationToken);

        return new TakenItem((await change.AddAsync([draft], approved: false, $"From the feed {feed.Id}.", cancellationToken))[0], IsSuggested: false);
    }
}
