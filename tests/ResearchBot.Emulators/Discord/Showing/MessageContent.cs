using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>A text of a message.</summary>
/// <param name="Text">As it was sent.</param>
/// <param name="IsMarkup">Whether clients read marks in it.</param>
/// <param name="Target">Where a click leads, besides links in the text.</param>
internal sealed record MessagePiece(string Text, bool IsMarkup, string? Target = null);

/// <summary>Takes the texts out of a message: content, embeds, components of both kinds, and the names of files.</summary>
internal static class MessageContent
{
    private static readonly string[] ComponentWords = ["label", "placeholder", "description"];

    /// <summary>The texts from top to bottom.</summary>
    public static IReadOnlyList<MessagePiece> Of(JsonNode message) =>
    [
        .. Markup(message["content"]),
        .. List(message["embeds"]).SelectMany(Embed),
        .. List(message["components"]).SelectMany(Component),
        .. List(message["attachments"]).SelectMany(file => Plain(file["filename"])),
    ];

    private static IEnumerable<MessagePiece> Embed(JsonNode embed) =>
    [
        .. Plain(embed["author"]?["name"], embed["author"]?["url"]),
        .. Titled(embed),
        .. Markup(embed["description"]),
        .. List(embed["fields"]).SelectMany(field => Markup(field["name"]).Concat(Markup(field["value"]))),
        .. Plain(embed["footer"]?["text"]),
    ];

    private static IEnumerable<MessagePiece> Titled(JsonNode embed) =>
        Markup(embed["title"]).Select(piece => piece with { Target = (string?)embed["url"] });

    private static IEnumerable<MessagePiece> Component(JsonNode component) =>
    [
        .. Markup(component["content"]),
        .. ComponentWords.SelectMany(name => Plain(component[name], name == "label" ? component["url"] : null)),
        .. List(component["components"]).SelectMany(Component),
        .. component["component"] is { } child ? Component(child) : [],
        .. component["accessory"] is { } accessory ? Component(accessory) : [],
        .. List(component["options"]).SelectMany(option => Plain(option["label"]).Concat(Plain(option["description"]))),
    ];

    private static IEnumerable<JsonNode> List(JsonNode? node) => node is JsonArray list ? list.OfType<JsonNode>() : [];

    private static IEnumerable<MessagePiece> Markup(JsonNode? text) => (string?)text is { Length: > 0 } words ? [new MessagePiece(words, IsMarkup: true)] : [];

    private static IEnumerable<MessagePiece> Plain(JsonNode? text, JsonNode? target = null) =>
        (string?)text is { Length: > 0 } words ? [new MessagePiece(words, IsMarkup: false, (string?)target)] : [];
}
