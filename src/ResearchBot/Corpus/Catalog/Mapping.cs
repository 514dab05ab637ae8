using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchBot.Corpus.Catalog;

/// <summary>An article's row beside that of its current revision.</summary>
internal sealed class CurrentRow
{
    public required ArticleRow Article { get; init; }

    public required RevisionRow Revision { get; init; }
}

/// <summary>Turns rows into what the rest of the program sees.</summary>
internal static class Mapping
{
    /// <summary>Reads a list of names as the model writes it: an array of JSON.</summary>
    public static List<string> Names(string json) =>
        JsonNode.Parse(json) is JsonArray names ? [.. names.Select(name => name!.GetValue<string>())] : [];

    public static ArticleKey Key(ArticleRow row) => new(new SpaceId(row.Space), row.Id);

    public static ArticleDetails Details(ArticleRow row) => new()
    {
        Title = row.Title,
        Author = row.Author,
        Source = row.Source,
        Url = row.Url,
        PublishedAt = row.PublishedAt,
        Kind = row.Kind,
        Language = row.Language,
        Tags = row.Tags,
        Shelves = row.Shelves,
        Extra = row.Extra is { } extra ? JsonNode.Parse(extra) as JsonObject : null,
    };

    /// <summary>The article of a row; null when what is stored beside its text is damaged.</summary>
    public static Article? TryArticle(CurrentRow row)
    {
        try
        {
            return Article(row);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    public static Article Article(CurrentRow row) => new()
    {
        Key = Key(row.Article),
        Details = Details(row.Article),
        Revision = row.Revision.Number,
        Text = row.Revision.Text,
        Pages = PageStarts.Read(row.Revision.Pages),
        AddedAt = row.Article.AddedAt,
        RemovedAt = row.Article.RemovedAt,
    };
}
