using System.Text.Json;
using System.Text.Json.Serialization;

using ResearchBot.Answering;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Host.Terminal.Asking;

/// <summary>An answer as JSON.</summary>
internal sealed record AnswerView
{
    [JsonPropertyName("_id")]
    public JsonElement? Id { get; init; }

    public required string Question { get; init; }

    public required string Outcome { get; init; }

    [JsonPropertyName("answer")]
    public string Text { get; init; } = "";

    public IReadOnlyList<SentenceView> Sentences { get; init; } = [];

    public IReadOnlyList<CitationView> Citations { get; init; } = [];

    public IReadOnlyList<DisagreementView> Disagreements { get; init; } = [];

    public IReadOnlyList<NearestView> Nearest { get; init; } = [];

    public string? Composer { get; init; }

    public bool StoodIn { get; init; }

    public DateOnly? AsOf { get; init; }

    public string? Reference { get; init; }

    public double ElapsedMs { get; init; }

    /// <summary>Turns an answer into its JSON shape.</summary>
    public static AnswerView Of(string question, Answer answer, TimeSpan elapsed)
    {
        var view = new AnswerView { Question = question, Outcome = OutcomeOf(answer), ElapsedMs = Math.Round(elapsed.TotalMilliseconds, 1) };

        return answer switch
        {
            Answer.Grounded grounded => view with
            {
                Text = string.Join(' ', grounded.Sentences.Select(sentence => $"{sentence.Text} {Markers(sentence)}")),
                Sentences = [.. grounded.Sentences.Select(sentence => new SentenceView(sentence.Text, sentence.Citations))],
                Citations = [.. grounded.Citations.Select(CitationView.Of)],
                Disagreements = [.. grounded.Disagreements.Select(pair => new DisagreementView(pair.One, pair.Other, NameOf(pair.About)))],
                Composer = grounded.Composer,
                StoodIn = grounded.StoodIn,
                AsOf = grounded.AsOf,
            },
            Answer.NotInCorpus nothing => view with
            {
                Nearest = [.. nothing.Nearest.Select(near => new NearestView(near.Article.Id, near.Facets.Title))],
            },
            Answer.Unavailable unavailable => view with { Reference = unavailable.Reference },
            _ => throw new InvalidOperationException($"No shape for {answer.GetType().Name}."),
        };
    }

    /// <summary>The markers of a sentence: [1][2].</summary>
    public static string Markers(AnswerSentence sentence) => string.Concat(sentence.Citations.Select(number => $"[{number}]"));

    private static string OutcomeOf(Answer answer) => answer switch
    {
        Answer.Grounded => "grounded",
        Answer.NotInCorpus => "not_in_corpus",
        _ => "unavailable",
    };

    private static string NameOf(DisagreementKind kind) => kind.ToString().ToLowerInvariant();
}

internal sealed record SentenceView(string Text, IReadOnlyList<int> Citations);

internal sealed record DisagreementView(int One, int Other, string About);

internal sealed record NearestView(string ArticleId, string Title);

internal sealed record CitationView(
    int Number,
    string ArticleId,
    int Revision,
    string Title,
    string? Source,
    string? Author,
    DateOnly? PublishedAt,
    string? Kind,
    string? Url,
    string? Link,
    int? Page,
    string Quote,
    int Start,
    int End,
    IReadOnlyList<PrintingView> Also)
{
    public static CitationView Of(Citation citation) => new(
        citation.Number,
        citation.Article.Id,
        citation.Revision,
        citation.Details.Title,
        citation.Details.Source,
        citation.Details.Author,
        citation.Details.PublishedAt,
        citation.Details.Kind?.ToString().ToLowerInvariant(),
        citation.Details.Url,
        TextFragment.Link(citation.Details.Url, citation.Quote, citation.Page),
        citation.Page,
        citation.Quote,
        citation.Span.Start,
        citation.Span.End,
        [.. citation.Also.Select(PrintingView.Of)]);
}

/// <summary>Who else printed what a citation quotes, as JSON.</summary>
internal sealed record PrintingView(string ArticleId, string? Source, string Title, string? Url)
{
    public static PrintingView Of(Printing printing) => new(printing.Key.Id, printing.Facets.Source, printing.Facets.Title, printing.Url);
}
