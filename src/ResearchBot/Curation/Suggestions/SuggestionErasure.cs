using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Curation.Suggestions;

/// <summary>Forgets who suggested something: what nobody decided goes with them, and what was decided stays without their name.</summary>
internal static class SuggestionErasure
{
    public static async Task EraseAsync(CatalogContext context, SpaceId space, string memberId, CancellationToken cancellationToken)
    {
        var own = context.Set<SuggestionRow>().Where(row => row.Space == space.Value && row.MemberId == memberId);
        await own.Where(row => row.State == SuggestionState.Waiting).ExecuteDeleteAsync(cancellationToken);
        await own.ExecuteUpdateAsync(row => row.SetProperty(suggestion => suggestion.MemberId, (string?)null), cancellationToken);
    }
}
