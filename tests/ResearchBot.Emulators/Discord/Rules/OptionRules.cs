using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of the options of a command.</summary>
internal static class OptionRules
{
    private const int Most = 25;
    private const int Subcommand = 1;
    private const int Group = 2;
    private static readonly long[] Choosable = [3, 4, 10];

    /// <param name="options">The options.</param>
    /// <param name="at">Where they stand.</param>
    /// <param name="depth">0 in a command, 1 in a group, 2 in a subcommand.</param>
    /// <param name="errors">What is wrong.</param>
    public static void Judge(JsonNode? options, string at, int depth, FormErrors errors)
    {
        errors.Count(options, at, 0, Most);
        var names = new HashSet<string>();
        var isOptional = false;
        var kinds = options.Objects.Select(option => option["type"].Number is Subcommand or Group).Distinct().Count();
        var i = 0;

        if (kinds > 1)
        {
            errors.Add(at, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }

        foreach (var option in options.Objects)
        {
            var place = $"{at}.{i++}";
            JudgeOne(option, place, depth, errors);

            if (option["name"].Text is { } name && !names.Add(name))
            {
                errors.Add(at, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique");
            }

            if (option["required"].Truth == true && isOptional)
            {
                errors.Add(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            isOptional |= option["required"].Truth != true;
        }
    }

    private static void JudgeOne(JsonObject option, string at, int depth, FormErrors errors)
    {
        var kind = option["type"].Number;

        if (!CommandRules.IsName(option["name"].Text))
        {
            CommandRules.BadName($"{at}.name", errors);
        }

        errors.Between(option, at, "description", 1, 100);
        CommandRules.JudgeNames(option, at, errors);

        if (kind is null or < 1 or > 11 || (kind == Group && depth > 0) || (kind == Subcommand && depth > 1))
        {
            errors.NotAChoice($"{at}.type", "(3, 4, 5, 6, 7, 8, 9, 10, 11)");
        }

        if (kind is Subcommand or Group)
        {
            Judge(option["options"], $"{at}.options", kind == Group ? 1 : 2, errors);
        }

        JudgeChoices(option, at, errors);
    }

    private static void JudgeChoices(JsonObject option, string at, FormErrors errors)
    {
        var isChoosable = Choosable.Contains(option["type"].Number ?? 0);

        if (option["autocomplete"].Truth == true && (!isChoosable || option["choices"] is JsonArray { Count: > 0 }))
        {
            errors.Add($"{at}.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "Autocomplete is for texts and numbers without choices");
        }

        if (option["choices"] is JsonArray { Count: > 0 } && !isChoosable)
        {
            errors.Add($"{at}.choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "Choices are for texts and numbers");
        }

        errors.Count(option["choices"], $"{at}.choices", 0, 25);
        errors.Range(option, at, "min_length", 0, 6000);
        errors.Range(option, at, "max_length", 1, 6000);
        var i = 0;

        foreach (var choice in option["choices"].Objects)
        {
            errors.Between(choice, $"{at}.choices.{i}", "name", 1, 100);

            if (Lengths.Of(choice["value"].Text) > 100)
            {
                errors.TooLong($"{at}.choices.{i}.value", 100);
            }

            i++;
        }
    }
}
