using ResearchBot.Corpus.Catalog;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;

namespace ResearchBot.Host.Discord.Asking;

/// <summary>Suggests outlets, times and titles while a member types; nothing that the server or the channel may not see.</summary>
internal sealed class Suggestions(ArticleCatalog catalog)
{
    private const int Most = 25;
    private const int Longest = 100;

    /// <summary>Suggests values for the option that is being typed.</summary>
    public async Task<IReadOnlyList<Choice>> SuggestAsync(Visit visit, CancellationToken cancellationToken)
    {
        var typed = visit.Context.Focused?.Value?.ToString() ?? "";

        return visit.Context.Focused?.Name switch
        {
            "source" => await SourcesAsync(visit, typed, cancellationToken),
            _ => [],
        };
    }

    private async Task<IReadOnlyList<Choice>> SourcesAsync(Visit visit, string typed, CancellationToken cancellationToken)
    {
        var outlets = await catalog.ListOutletsAsync(visit.Settings.ScopeOf(visit.Space), cancellationToken);

        return
        [
            .. outlets
                .Where(outlet => outlet.Length <= Longest && outlet.Contains(typed, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(outlet => outlet.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Take(Most)
                .Select(outlet => new Choice(outlet, outlet)),
        ];
    }
}
