using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Answering.Stored;

/// <summary>Deletes the answers that were given in a space.</summary>
internal sealed class AnswerContents : ISpaceContents
{
    private const int Batch = 500;

    public async Task<bool> DeleteSomeAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken)
    {
        var ids = await context.Set<StoredAnswerRow>().Where(row => row.Space == space.Value).Select(row => row.Id).Take(Batch).ToListAsync(cancellationToken);
        await context.Set<StoredAnswerRow>().Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);

        return ids.Count > 0;
    }
}
