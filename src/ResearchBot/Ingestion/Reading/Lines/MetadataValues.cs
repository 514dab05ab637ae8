using System.Text.Json.Nodes;
using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.Lines;

/// <summary>Reads single values of an article line, kindly: null where a value is of another type or says nothing.</summary>
internal static class MetadataValues
{
    /// <summary>A text that is not blank, unchanged.</summary>
    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A web address, unchanged.</summary>
    public static string? Address(JsonNode? node) => Text(node) is { } text && WebAddress.IsWeb(text) ? text : null;

    /// <summary>One name, or several in a list: texts, or objects with a name.</summary>
    public static string? Names(JsonNode? node) => node switch
    {
        JsonArray list => list.Select(Names).OfType<string>().ToArray() is { Length: > 0 } names ? string.Join(", ", names) : null,
        JsonObject person => Text(person["name"]),
        _ => Text(node),
    };

    /// <summary>A list of texts, or a text with commas.</summary>
    public static IReadOnlyList<string>? Words(JsonNode? node)
    {
        var words = node is JsonArray list ? list.Select(Text).OfType<string>() : Text(node)?.Split(',');
        string[] clean = [.. (words ?? []).Select(word => word.Trim()).Where(word => word.Length > 0).Distinct()];

        return clean.Length > 0 ? clean : null;
    }

    /// <summary>Report or opinion.</summary>
    public static ArticleKind? Kind(JsonNode? node) => Text(node)?.Trim().ToUpperInvariant() switch
    {
        "REPORT" => ArticleKind.Report,
        "OPINION" => ArticleKind.Opinion,
        _ => null,
    };

    /// <summary>The list as JSON; null when it is empty.</summary>
    public static JsonArray? List(IReadOnlyList<string> words) =>
        words.Count > 0 ? [.. words.Select(word => JsonValue.Create(word))] : null;
}
