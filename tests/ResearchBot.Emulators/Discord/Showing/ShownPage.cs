using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>Messages as a page that looks like a dark Discord client.</summary>
public static class ShownPage
{
    /// <summary>The page.</summary>
    /// <param name="messages">Messages as Discord describes them.</param>
    /// <param name="channel">The name above them; null for none.</param>
    public static string Of(IEnumerable<JsonNode> messages, string? channel = null)
    {
        var page = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"><style>").Append(PageStyle.Css).Append("</style></head><body>");

        if (channel is not null)
        {
            page.Append("<header><i>#</i>").Append(Encode(channel)).Append("</header>");
        }

        page.Append("<main>");

        foreach (var message in messages)
        {
            Add(page, message);
        }

        return page.Append("</main><script>document.documentElement.dataset.height = document.body.scrollHeight</script></body></html>").ToString();
    }

    private static void Add(StringBuilder page, JsonNode message)
    {
        var head = MessageHead.Of(message);
        page.Append(head.IsEphemeral ? "<article class=\"ephemeral\">" : "<article>");

        if (head.Context is { } context)
        {
            page.Append("<div class=\"context\">").Append(Encode(context)).Append("</div>");
        }

        page.Append("<div class=\"row\"><div class=\"avatar ").Append(head.IsBot ? "bot" : "").Append("\">").Append(Encode(head.Author[..1].ToUpperInvariant())).Append("</div><div class=\"body\">")
            .Append("<div class=\"name\">").Append(Encode(head.Author)).Append(head.IsBot ? "<b>APP</b>" : "")
            .Append("<time>").Append(head.At.ToString("HH:mm", CultureInfo.InvariantCulture)).Append("</time></div>");

        if ((string?)message["content"] is { Length: > 0 } content)
        {
            page.Append("<div class=\"text\">").Append(MarkupHtml.Of(content, head.At)).Append("</div>");
        }

        ComponentHtml.Add(page, message, head.At);

        // A message of components shows no file but those that a component names.
        foreach (var file in MessageHead.IsOfComponents(message) ? [] : List(message["attachments"]))
        {
            page.Append("<div class=\"file\">").Append(Encode((string?)file["filename"] ?? "")).Append("</div>");
        }

        if (message["thread"] is { } thread)
        {
            page.Append("<div class=\"thread\">").Append(Encode((string?)thread["name"] ?? "")).Append("</div>");
        }

        page.Append(head.IsEphemeral ? "<div class=\"only\">Only you can see this · <u>Dismiss message</u></div>" : "").Append("</div></div></article>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static IEnumerable<JsonNode> List(JsonNode? node) => node is JsonArray list ? list.OfType<JsonNode>() : [];
}
