using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>Where the articles of feeds go: straight into the corpus, or before moderators.</summary>
internal interface IFeedIntake
{
    /// <summary>Whether this is the one for feeds that are reviewed.</summary>
    bool Review { get; }

    /// <summary>Takes an article, within the transaction that remembers its item.</summary>
    /// <returns>The article, if it is in the corpus now.</returns>
    Task<AddedArticle?> TakeAsync(CatalogContext context, FollowedFeed feed, ArticleDraft draft, CancellationToken cancellationToken);
}

/// <summary>Puts articles straight into the corpus.</summary>
internal sealed class StraightIntake(TimeProvider time) : IFeedIntake
{
    /// <inheritdoc/>
    public bool Review => false;

    /// <inheritdoc/>
    public async Task<AddedArticle?> TakeAsync(CatalogContext context, FollowedFeed feed, ArticleDraft draft, CancellationToken cancellationToken)
    {
        var change = await CatalogChange.BeginAsync(context, feed.Space, Actor.Feed, time.GetUtcNow(), cancellationToken);

        return (await change.AddAsync([draft], approved: false, $"From the feed {feed.Id}.", cancellationToken))[0];
    }
}
