using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of embeds.</summary>
internal static class EmbedRules
{
    private const int Most = 10;
    private const int MostFields = 25;
    private const int LongestInAll = 6000;

    public static void Judge(JsonNode? embeds, string at, FormErrors errors)
    {
        errors.Count(embeds, at, 0, Most);
        var all = 0;
        var i = 0;

        foreach (var embed in embeds.Objects)
        {
            JudgeOne(embed, $"{at}.{i++}", errors);
            all += LengthOf(embed);
        }

        if (all > LongestInAll)
        {
            errors.Add(at, "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {LongestInAll}");
        }
    }

    private static void JudgeOne(JsonObject embed, string at, FormErrors errors)
    {
        errors.AtMost(embed, at, "title", 256);
        errors.AtMost(embed, at, "description", 4096);
        errors.Address(embed, at, "url");
        errors.Count(embed["fields"], $"{at}.fields", 0, MostFields);
        var i = 0;

        foreach (var field in embed["fields"].Objects)
        {
            errors.Between(field, $"{at}.fields.{i}", "name", 1, 256);
            errors.Between(field, $"{at}.fields.{i}", "value", 1, 1024);
            i++;
        }

        if (embed["footer"] is JsonObject footer)
        {
            errors.Between(footer, $"{at}.footer", "text", 1, 2048);
        }

        if (embed["author"] is JsonObject author)
        {
            errors.Between(author, $"{at}.author", "name", 1, 256);
            errors.Address(author, $"{at}.author", "url");
        }

        foreach (var name in new[] { "image", "thumbnail" })
        {
            if (embed[name] is JsonObject picture)
            {
                errors.Address(picture, $"{at}.{name}", "url", schemes: "http, https, attachment");
            }
        }

        if (LengthOf(embed) == 0 && embed["image"] is null && embed["thumbnail"] is null)
        {
            errors.Required($"{at}.description");
        }
    }

    private static int LengthOf(JsonObject embed) =>
        Lengths.Of(embed["title"].Text) + Lengths.Of(embed["description"].Text) + Lengths.Of(embed["footer"].At("text").Text) + Lengths.Of(embed["author"].At("name").Text)
        + embed["fields"].Objects.Sum(field => Lengths.Of(field["name"].Text) + Lengths.Of(field["value"].Text));
}
