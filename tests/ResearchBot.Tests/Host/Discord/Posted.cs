using System.Text.Json;
using System.Text.Json.Nodes;

using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest.Bodies;
using ResearchBot.Emulators.Discord.Showing;
using ResearchBot.Host.Discord.Messages;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>Messages as they go over the wire, read by an independent reader.</summary>
internal static class Posted
{
    /// <summary>A page's messages as JSON.</summary>
    public static IReadOnlyList<JsonNode> Json(Page page, PageStyle style = PageStyle.Rich) => [.. page.Lay(style).Select(Json)];

    /// <summary>A draft as JSON.</summary>
    public static JsonNode Json(MessageDraft draft)
    {
        using var buffer = new MemoryStream();

        using (var writer = new Utf8JsonWriter(buffer))
        {
            MessageBody.Write(writer, draft, MessagePurpose.Create);
        }

        return JsonNode.Parse(buffer.ToArray())!;
    }

    /// <summary>What members see of a page.</summary>
    public static IReadOnlyList<ShownMessage> Shown(Page page, PageStyle style = PageStyle.Rich) => [.. Json(page, style).Select(ShownMessage.Of)];

    /// <summary>All words of a page as members read them, without what has no width.</summary>
    public static string Words(Page page, PageStyle style = PageStyle.Rich) =>
        string.Join('\n', Shown(page, style).Select(shown => shown.Text)).Replace("\u200B", "", StringComparison.Ordinal);
}
