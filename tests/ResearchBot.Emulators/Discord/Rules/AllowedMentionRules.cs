using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of <c>allowed_mentions</c>.</summary>
internal static class AllowedMentionRules
{
    private const int MostIds = 100;
    private static readonly string[] Kinds = ["users", "roles", "everyone"];

    public static void Judge(JsonNode? allowed, string at, FormErrors errors)
    {
        if (allowed is null)
        {
            return;
        }

        if (allowed is not JsonObject fields)
        {
            errors.Add(at, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
            return;
        }

        var parse = fields["parse"] as JsonArray ?? [];

        for (var i = 0; i < parse.Count; i++)
        {
            if (!Kinds.Contains(parse[i].Text))
            {
                errors.NotAChoice($"{at}.parse.{i}", "('roles', 'users', 'everyone')");
            }
        }

        foreach (var kind in Kinds[..2])
        {
            errors.Count(fields[kind], $"{at}.{kind}", 0, MostIds);

            if (fields[kind] is JsonArray { Count: > 0 } && parse.Any(one => one.Text == kind))
            {
                errors.Add(at, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }
}
