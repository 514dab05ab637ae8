using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>Components and embeds as HTML.</summary>
internal static class ComponentHtml
{
    /// <summary>Adds what a message has of them.</summary>
    public static void Add(StringBuilder page, JsonNode message, DateTimeOffset now)
    {
        foreach (var embed in List(message["embeds"]))
        {
            page.Append("<div class=\"container\"").Append(Edge(embed["color"])).Append('>');
            AddText(page, embed["title"], now, "title");
            AddText(page, embed["description"], now, "text");
            AddText(page, embed["footer"]?["text"], now, "small");
            page.Append("</div>");
        }

        AddAll(page, message["components"], now);
    }

    private static void AddAll(StringBuilder page, JsonNode? components, DateTimeOffset now)
    {
        foreach (var component in List(components))
        {
            AddOne(page, component, now);
        }
    }

    private static void AddOne(StringBuilder page, JsonNode component, DateTimeOffset now)
    {
        switch ((int?)component["type"])
        {
            case 1:
                page.Append("<div class=\"controls\">");
                AddAll(page, component["components"], now);
                page.Append("</div>");
                break;
            case 2:
                AddButton(page, component);
                break;
            case 9:
                page.Append("<div class=\"section\"><div>");
                AddAll(page, component["components"], now);
                page.Append("</div>");
                AddOne(page, component["accessory"]!, now);
                page.Append("</div>");
                break;
            case 10:
                AddText(page, component["content"], now, "text");
                break;
            case 13:
                page.Append("<div class=\"file\">").Append(Encode(((string?)component["file"]?["url"])?.Split("//")[^1])).Append("</div>");
                break;
            case 14:
                page.Append((bool?)component["divider"] == false ? "<div class=\"gap\"></div>" : "<hr>");
                break;
            case 17:
                page.Append("<div class=\"container\"").Append(Edge(component["accent_color"])).Append('>');
                AddAll(page, component["components"], now);
                page.Append("</div>");
                break;
            default:
                AddMenu(page, component);
                break;
        }
    }

    private static void AddButton(StringBuilder page, JsonNode button)
    {
        string[] styles = ["", "primary", "secondary", "success", "danger", "link"];

        page.Append("<span class=\"button ").Append(styles[(int?)button["style"] ?? 2]).Append("\">")
            .AppendJoin(' ', new[] { (string?)button["emoji"]?["name"], (string?)button["label"] }.OfType<string>().Select(Encode))
            .Append("</span>");
    }

    private static void AddMenu(StringBuilder page, JsonNode menu)
    {
        var chosen = List(menu["options"]).Where(option => (bool?)option["default"] == true).Select(option => Encode((string?)option["label"]))
            .Concat(List(menu["default_values"]).Select(value => $"<em>{((string?)value["type"] == "channel" ? "#" : "@")}{Encode((string?)value["id"])}</em>"))
            .ToList();

        page.Append("<span class=\"menu\">");

        if (chosen.Count > 0)
        {
            page.AppendJoin(' ', chosen);
        }
        else
        {
            page.Append("<s>").Append(Encode((string?)menu["placeholder"] ?? "Make a selection")).Append("</s>");
        }

        page.Append("</span>");
    }

    private static void AddText(StringBuilder page, JsonNode? markup, DateTimeOffset now, string kind)
    {
        if ((string?)markup is { Length: > 0 } text)
        {
            page.Append("<div class=\"").Append(kind).Append("\">").Append(MarkupHtml.Of(text, now)).Append("</div>");
        }
    }

    private static string Edge(JsonNode? colour) =>
        (int?)colour is { } value ? $" style=\"border-left:4px solid #{value.ToString("x6", CultureInfo.InvariantCulture)}\"" : "";

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static IEnumerable<JsonNode> List(JsonNode? node) => node is JsonArray list ? list.OfType<JsonNode>() : [];
}
