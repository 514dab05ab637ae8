using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of the commands of an application.</summary>
internal static partial class CommandRules
{
    private const int LongestInAll = 8000;
    private static readonly (int Kind, int Most, string Name)[] Kinds = [(1, 100, "slash"), (2, 15, "user"), (3, 15, "message")];

    /// <exception cref="Rest.RestError">The set is refused.</exception>
    public static void Judge(JsonArray commands)
    {
        foreach (var (kind, most, name) in Kinds)
        {
            if (commands.Count(command => KindOf(command) == kind) > most)
            {
                throw new Rest.RestError(400, 30032, $"Maximum number of application commands reached ({most}) of the {name} kind");
            }
        }

        var errors = new FormErrors();

        for (var i = 0; i < commands.Count; i++)
        {
            if (commands[i] is JsonObject command)
            {
                JudgeOne(command, $"{i}", errors);

                if (commands.Take(i).Any(other => KindOf(other) == KindOf(command) && other.At("name").Text == command["name"].Text))
                {
                    errors.Add($"{i}", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
                }
            }
            else
            {
                errors.Add($"{i}", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
            }
        }

        errors.Throw();
    }

    /// <summary>A name of a slash command or an option: lower case where the script has cases.</summary>
    public static bool IsName(string? name) => name is not null && Name().IsMatch(name) && name.EnumerateRunes().All(rune => Rune.ToLowerInvariant(rune) == rune);

    /// <summary>A name in each language.</summary>
    public static void JudgeNames(JsonObject named, string at, FormErrors errors)
    {
        foreach (var (locale, name) in named["name_localizations"] as JsonObject ?? [])
        {
            if (!IsName(name.Text))
            {
                BadName($"{at}.name_localizations.{locale}", errors);
            }
        }

        foreach (var (locale, text) in named["description_localizations"] as JsonObject ?? [])
        {
            if (Lengths.Of(text.Text) is < 1 or > 100)
            {
                errors.BadLength($"{at}.description_localizations.{locale}", 1, 100);
            }
        }
    }

    public static void BadName(string at, FormErrors errors) =>
        errors.Add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");

    private static void JudgeOne(JsonObject command, string at, FormErrors errors)
    {
        if (KindOf(command) == 1)
        {
            if (command["name"].Text is null)
            {
                errors.Required($"{at}.name");
            }
            else if (!IsName(command["name"].Text))
            {
                BadName($"{at}.name", errors);
            }

            errors.Between(command, at, "description", 1, 100);
            JudgeNames(command, at, errors);
            OptionRules.Judge(command["options"], $"{at}.options", depth: 0, errors);
        }
        else if (KindOf(command) is 2 or 3)
        {
            errors.Between(command, at, "name", 1, 32);

            if (command["description"].Text is { Length: > 0 })
            {
                errors.Add($"{at}.description", "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menu commands cannot have description");
            }

            if (command["options"] is JsonArray { Count: > 0 })
            {
                errors.Add($"{at}.options", "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", "Context menu commands cannot have options");
            }
        }
        else
        {
            errors.NotAChoice($"{at}.type", "(1, 2, 3, 4)");
        }

        if (command["default_member_permissions"] is { } rights && rights.Id is null)
        {
            errors.Add($"{at}.default_member_permissions", "NUMBER_TYPE_COERCE", "Value is not a number.");
        }

        if (LengthOf(command) > LongestInAll)
        {
            errors.Add(at, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({LongestInAll})");
        }
    }

    private static long KindOf(JsonNode? command) => command.At("type").Number ?? 1;

    private static int LengthOf(JsonObject named) =>
        Longest(named, "name") + Longest(named, "description")
        + named["options"].Objects.Sum(LengthOf)
        + named["choices"].Objects.Sum(choice => Longest(choice, "name") + Lengths.Of(choice["value"].Text));

    private static int Longest(JsonObject named, string field) =>
        Math.Max(Lengths.Of(named[field].Text), (named[$"{field}_localizations"] as JsonObject ?? []).Select(one => Lengths.Of(one.Value.Text)).DefaultIfEmpty().Max());

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex Name();
}
