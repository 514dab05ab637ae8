using System.Text;
using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>Messages as plain text, for reading in a terminal or a document.</summary>
public static class Transcript
{
    /// <summary>The messages one below another.</summary>
    public static string Of(params IEnumerable<JsonNode> messages) => string.Join('\n', messages.Select(One));

    private static string One(JsonNode message)
    {
        var text = new StringBuilder();
        var seen = MessageHead.Of(message);

        if (seen.Context is { } context)
        {
            text.Append("  ┌ ").Append(context).Append('\n');
        }

        text.Append(seen.Author).Append(seen.IsBot ? " [APP]" : "").Append(seen.IsEphemeral ? "  (only you can see this)" : "").Append('\n');
        var isFramed = MessageHead.IsOfComponents(message);

        foreach (var line in Lines(message))
        {
            text.Append(isFramed ? "  │ " : "    ").Append(line).Append('\n');
        }

        return text.ToString().Replace("\u200B", "", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(JsonNode message) =>
    [
        .. Words(message["content"]),
        .. List(message["embeds"]).SelectMany(embed => Words(embed["title"]).Concat(Words(embed["description"]))),
        .. List(message["components"]).SelectMany(Component),
        .. (MessageHead.IsOfComponents(message) ? [] : List(message["attachments"])).Select(file => $"📎 {(string?)file["filename"]}"),
        .. message["thread"] is { } thread ? [$"🧵 {(string?)thread["name"]}"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Component(JsonNode component) => (int?)component["type"] switch
    {
        1 => [string.Join(' ', List(component["components"]).Select(Control))],
        9 => [string.Join(' ', List(component["components"]).SelectMany(Component).Append(Control(component["accessory"]!)))],
        10 => Words(component["content"]),
        13 => [$"📎 {((string?)component["file"]?["url"])?.Split("//")[^1]}"],
        14 => ["──────────"],
        17 => List(component["components"]).SelectMany(Component),
        _ => [],
    };

    private static string Control(JsonNode control) => (int?)control["type"] == 2
        ? $"[ {string.Join(' ', new[] { (string?)control["emoji"]?["name"], (string?)control["label"] }.OfType<string>())} ]"
        : $"[ {(string?)List(control["options"]).FirstOrDefault(option => (bool?)option["default"] == true)?["label"] ?? (string?)control["placeholder"]} ▾ ]";

    private static string[] Words(JsonNode? markup) => (string?)markup is { Length: > 0 } text
        ? string.Concat(MarkupParser.Parse(text).Select(node => node.Words())).Split('\n')
        : [];

    private static IEnumerable<JsonNode> List(JsonNode? node) => node is JsonArray list ? list.OfType<JsonNode>() : [];
}
