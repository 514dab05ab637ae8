using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Curation.Feeds.Stored;

/// <summary>Deletes the feeds that a space follows, and what is known of their items.</summary>
internal sealed class SpaceFeeds : ISpaceContents
{
    public async Task<bool> DeleteSomeAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken)
    {
        await context.Set<FeedRow>().Where(row => row.Space == space.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Set<FeedItemRow>().Where(row => row.Space == space.Value).ExecuteDeleteAsync(cancellationToken);

        return false;
    }
}
