using ResearchBot.Corpus;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Works;
using ResearchBot.Retrieval;
using ResearchBot.Retrieval.Periods;

namespace ResearchBot.Host.Discord.Asking;

/// <summary>Suggests outlets, times and titles while a member types; nothing that the server or the channel may not see.</summary>
internal sealed class Suggestions(CorpusSuggestions corpus, ServerMap map, TimeProvider time)
{
    private const int Most = 25;
    private const int Longest = 100;

    /// <summary>Suggests values for the option that is being typed.</summary>
    public async Task<IReadOnlyList<Choice>> SuggestAsync(Visit visit, CancellationToken cancellationToken)
    {
        var typed = visit.Context.Focused?.Value?.ToString() ?? "";

        return visit.Context.Focused?.Name switch
        {
            "source" => [.. (await corpus.FindOutletsAsync(FilterOf(visit), typed, Most, cancellationToken))
                .Where(outlet => outlet.Length <= Longest)
                .Select(outlet => new Choice(outlet, outlet))],
            "period" => [.. PeriodSuggestions.For(typed, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), visit.Interaction.Locale)
                .Take(Most)
                .Select(period => new Choice(period.Name, period.Value))],
            "article" => [.. (await corpus.FindArticlesAsync(FilterOf(visit), typed, Most, cancellationToken))
                .Select(article => new Choice(TitleOf(article.Facets.Title, visit), ArticleOption.Of(article.Key)))
                .Where(choice => choice.Value.Length <= Longest)],
            _ => [],
        };
    }

    private PassageFilter FilterOf(Visit visit) =>
        ChannelFilter.Of(visit, map.ParentOf(visit.Guild ?? default, visit.Channel));

    private static string TitleOf(string title, Visit visit) =>
        ForeignText.OneLine(title, Longest) is { Length: > 0 } shown ? shown : visit.Words.Untitled;
}
