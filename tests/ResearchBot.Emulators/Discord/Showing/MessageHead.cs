using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>What stands above a message.</summary>
/// <param name="Author">Who wrote it.</param>
/// <param name="IsBot">Whether that is a program.</param>
/// <param name="IsEphemeral">Whether one member alone sees it.</param>
/// <param name="At">When it was written.</param>
/// <param name="Context">What it answers: a command or a message.</param>
internal sealed record MessageHead(string Author, bool IsBot, bool IsEphemeral, DateTimeOffset At, string? Context)
{
    private const int Ephemeral = 1 << 6;
    private const int ComponentsV2 = 1 << 15;
    private const int LongestReply = 90;

    public static MessageHead Of(JsonNode message) => new(
        NameOf(message["author"]) ?? "?",
        (bool?)message["author"]?["bot"] ?? false,
        ((int?)message["flags"] & Ephemeral) == Ephemeral,
        DateTimeOffset.TryParse((string?)message["timestamp"], System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : DateTimeOffset.UnixEpoch,
        ContextOf(message));

    /// <summary>Whether the message is made of components alone.</summary>
    public static bool IsOfComponents(JsonNode message) => ((int?)message["flags"] & ComponentsV2) == ComponentsV2;

    private static string? ContextOf(JsonNode message)
    {
        if (message["interaction_metadata"] is { } used)
        {
            return (string?)used["name"] is { } name ? $"{NameOf(used["user"])} used /{name}" : null;
        }

        return message["referenced_message"] is { } replied
            ? $"{NameOf(replied["author"])}: {Short(ShownMessage.Of(replied).Text.ReplaceLineEndings(" "))}"
            : null;
    }

    private static string Short(string text) => text.Length <= LongestReply ? text : text[..LongestReply] + "…";

    private static string? NameOf(JsonNode? user) => (string?)user?["global_name"] ?? (string?)user?["username"];
}
