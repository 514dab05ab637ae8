using System.Net;
using System.Text.Json;

using ResearchBot.Ingestion.Reading;
using ResearchBot.Ingestion.Reading.Web;

namespace ResearchBot.Ingestion.Feeds.Json;

/// <summary>Reads JSON Feed, versions 1 and 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Parses a document.</summary>
    /// <returns>Null when it is no feed.</returns>
    public static FeedDocument? Parse(string text, Uri? address)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), Lenient);
            var feed = document.RootElement;

            return feed.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? new FeedDocument
                {
                    Title = PageWords.Clean(Text(feed, "title")) ?? "",
                    Home = FeedLink.Read(Text(feed, "home_page_url"), address),
                    Items = [.. Bounded(items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(FeedParser.MostItems).Select(item => Item(item, feed, address)))],
                }
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static FeedItem Item(JsonElement item, JsonElement feed, Uri? address)
    {
        var link = FeedLink.Read(Text(item, "url"), address) ?? FeedLink.Read(Text(item, "external_url"), address);
        var id = Text(item, "id")?.Trim();
        var content = Text(item, "content_html") ?? WebUtility.HtmlEncode(Text(item, "content_text")) ?? WebUtility.HtmlEncode(Text(item, "summary"));

        return new FeedItem
        {
            Id = id is { Length: > 0 and <= 2_048 } ? id : null,
            Link = link ?? FeedLink.Read(id, from: null),
            Title = PageWords.Clean(Text(item, "title")) ?? "",
            Author = PageWords.Author(Name(item) ?? Name(feed)),
            PublishedAt = FeedDate.Read(Text(item, "date_published")) ?? FeedDate.Read(Text(item, "date_modified")),
            Language = LanguageTag.Read(Text(item, "language") ?? Text(feed, "language")),
            Content = content is { Length: <= FeedParser.LongestContent } && !string.IsNullOrWhiteSpace(content) ? content : null,
        };
    }

    private static IEnumerable<FeedItem> Bounded(IEnumerable<FeedItem> items)
    {
        var length = 0;

        return items.TakeWhile(item => (length += item.Content?.Length ?? 0) <= FeedParser.LongestContents);
    }

    private static string? Name(JsonElement of) =>
        of.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array && authors.GetArrayLength() > 0 ? Text(authors[0], "name")
        : of.TryGetProperty("author", out var author) ? Text(author, "name")
        : null;

    private static string? Text(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
