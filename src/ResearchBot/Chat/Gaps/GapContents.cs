using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Chat.Gaps;

/// <summary>Deletes what is remembered of the gaps of a space.</summary>
internal sealed class GapContents : ISpaceContents
{
    public async Task<bool> DeleteSomeAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken)
    {
        await context.Set<GapRow>().Where(row => row.Space == space.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Set<GapReplyRow>().Where(row => row.Space == space.Value).ExecuteDeleteAsync(cancellationToken);

        return false;
    }
}
