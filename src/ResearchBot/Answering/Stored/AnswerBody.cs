using System.Text.Json;
using System.Text.Json.Serialization;

using ResearchBot.Corpus;

namespace ResearchBot.Answering.Stored;

/// <summary>The text of an answer as it is stored: everything but its citations.</summary>
internal sealed record AnswerBody
{
    public IReadOnlyList<AnswerSentence>? Sentences { get; set; }

    public IReadOnlyList<Disagreement>? Disagreements { get; set; }

    public string? Composer { get; set; }

    public bool StoodIn { get; set; }

    public IReadOnlyList<NearArticle>? Nearest { get; set; }

    public string? Reference { get; set; }

    public static AnswerBody Of(Answer answer) => answer switch
    {
        Answer.Grounded grounded => new AnswerBody
        {
            Sentences = grounded.Sentences,
            Disagreements = grounded.Disagreements,
            Composer = grounded.Composer,
            StoodIn = grounded.StoodIn,
        },
        Answer.NotInCorpus declined => new AnswerBody
        {
            Nearest = [.. declined.Nearest.Select(near => new NearArticle(near.Article.Space.Value, near.Article.Id, near.Facets))],
        },
        Answer.Unavailable failed => new AnswerBody { Reference = failed.Reference },
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    public Answer ToAnswer(AnswerOutcome outcome, IReadOnlyList<Citation> citations) => outcome switch
    {
        AnswerOutcome.Grounded => new Answer.Grounded(Sentences ?? [], citations, Composer ?? "")
        {
            Disagreements = Disagreements ?? [],
            StoodIn = StoodIn,
        },
        AnswerOutcome.NotInCorpus => new Answer.NotInCorpus(
            [.. (Nearest ?? []).Select(near => new NearestArticle(new ArticleKey(new SpaceId(near.Space), near.Id), near.Facets))]),
        _ => new Answer.Unavailable(Reference ?? ""),
    };

    public string Write() => JsonSerializer.Serialize(this, StoredJson.Default.AnswerBody);

    public static AnswerBody Read(string json) => JsonSerializer.Deserialize(json, StoredJson.Default.AnswerBody)!;
}

internal sealed record NearArticle(string Space, string Id, ArticleFacets Facets);

[JsonSerializable(typeof(AnswerBody))]
[JsonSerializable(typeof(ArticleDetails))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
internal sealed partial class StoredJson : JsonSerializerContext;
