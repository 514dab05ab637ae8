using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Curation.Suggestions;

/// <summary>Deletes the suggestions of a space.</summary>
internal sealed class SuggestionContents : ISpaceContents
{
    public async Task<bool> DeleteSomeAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken)
    {
        await context.Set<SuggestionRow>().Where(row => row.Space == space.Value).ExecuteDeleteAsync(cancellationToken);

        return false;
    }
}
