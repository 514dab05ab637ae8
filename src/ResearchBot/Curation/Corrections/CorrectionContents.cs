using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Curation.Corrections;

/// <summary>Deletes the corrections of a space.</summary>
internal sealed class CorrectionContents : ISpaceContents
{
    public async Task<bool> DeleteSomeAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken)
    {
        await context.Set<CorrectionRow>().Where(row => row.Space == space.Value).ExecuteDeleteAsync(cancellationToken);

        return false;
    }
}
