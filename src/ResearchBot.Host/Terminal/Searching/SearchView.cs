using ResearchBot.Retrieval;

namespace ResearchBot.Host.Terminal.Searching;

/// <summary>What a search found, as JSON.</summary>
internal sealed record SearchView(string Query, IReadOnlyList<PassageView> Passages, double ElapsedMs)
{
    public static SearchView Of(SearchRequest request, Findings findings, TimeSpan elapsed) => new(
        request.Text, [.. findings.Passages.Take(request.Count).Select(PassageView.Of)], Math.Round(elapsed.TotalMilliseconds, 1));
}

internal sealed record PassageView(
    string ArticleId, int Revision, string Title, string? Source, DateOnly? PublishedAt, int Start, int End, float Score, string Text)
{
    public static PassageView Of(RankedPassage found) => new(
        found.Passage.Article.Id,
        found.Passage.Revision,
        found.Facets.Title,
        found.Facets.Source,
        found.Facets.PublishedAt,
        found.Passage.Span.Start,
        found.Passage.Span.End,
        found.Score,
        found.Passage.Text);
}

/// <summary>What a run of many queries took.</summary>
internal sealed record RunView(int Queries, double P50Ms, double P99Ms);
