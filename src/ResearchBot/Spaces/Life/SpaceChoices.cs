using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces.Limits;

namespace ResearchBot.Spaces.Life;

/// <summary>Deletes what a community and its members chose, and what was counted.</summary>
internal sealed class SpaceChoices : ISpaceContents
{
    public async Task<bool> DeleteSomeAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken)
    {
        await context.Set<DirectMessageHomeRow>().Where(row => row.Space == space.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Set<DailyUseRow>().Where(row => row.Space == space.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Set<SpaceSettingsRow>().Where(row => row.Space == space.Value).ExecuteDeleteAsync(cancellationToken);

        return false;
    }
}
