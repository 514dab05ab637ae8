using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.ChatModel;

/// <summary>One message of a conversation.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Text">What is said; several text parts are joined.</param>
public sealed record ChatMessage(string Role, string Text)
{
    /// <summary>Reads a message.</summary>
    /// <returns>Null when it has no role, or a content that is neither text nor parts of text.</returns>
    public static ChatMessage? Read(JsonNode? node)
    {
        if (node is not JsonObject message || message["role"] is not JsonValue role || !role.TryGetValue<string>(out var speaker))
        {
            return null;
        }

        return message["content"] switch
        {
            JsonValue value when value.TryGetValue<string>(out var text) => new ChatMessage(speaker, text),
            JsonArray { Count: > 0 } parts when parts.All(IsText) => new ChatMessage(speaker, string.Concat(parts.Select(part => part!["text"]!.GetValue<string>()))),
            _ => null,
        };
    }

    private static bool IsText(JsonNode? part) =>
        part is JsonObject && part["type"] is JsonValue type && type.TryGetValue<string>(out var kind) && kind == "text"
        && part["text"] is JsonValue text && text.TryGetValue<string>(out _);
}
