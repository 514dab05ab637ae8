using System.Text.Json;

using ResearchBot.Corpus;

namespace ResearchBot.Answering.Stored;

/// <summary>Turns answers into rows and back.</summary>
internal static class AnswerMapping
{
    public static StoredCitationRow Row(string answer, SpaceId space, Citation citation, bool keepsText) => new()
    {
        AnswerId = answer,
        Number = citation.Number,
        Space = space.Value,
        ArticleSpace = citation.Article.Space.Value,
        ArticleId = citation.Article.Id,
        Revision = citation.Revision,
        Start = citation.Span.Start,
        End = citation.Span.End,
        Page = citation.Page,
        Quote = keepsText ? citation.Quote : null,
        Details = JsonSerializer.Serialize(citation.Details, StoredJson.Default.ArticleDetails),
    };

    public static StoredAnswer Read(StoredAnswerRow row)
    {
        var rows = row.Citations.OrderBy(citation => citation.Number).ToList();
        var places = rows.Select(Place).ToList();
        var citations = places.Zip(rows, Cited).ToList();

        return new StoredAnswer
        {
            Id = row.Id,
            Space = new SpaceId(row.Space),
            Outcome = row.Outcome,
            Answer = row.Body is { } body ? AnswerBody.Read(body).ToAnswer(row.Outcome, citations) : null,
            Places = places,
            StoredAt = row.StoredAt,
        };
    }

    private static Citation Cited(CitedPlace place, StoredCitationRow row) =>
        new(place.Number, place.Article, place.Revision, place.Details, place.Span, row.Quote ?? "") { Page = row.Page };

    private static CitedPlace Place(StoredCitationRow row) => new(
        row.Number,
        new ArticleKey(new SpaceId(row.ArticleSpace), row.ArticleId),
        row.Revision,
        JsonSerializer.Deserialize(row.Details, StoredJson.Default.ArticleDetails)!,
        new TextSpan(row.Start, row.End));
}
