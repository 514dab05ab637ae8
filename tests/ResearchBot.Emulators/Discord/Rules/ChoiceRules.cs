using System.Text.Json;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of what is offered while somebody types.</summary>
internal static class ChoiceRules
{
    private const int Most = 25;
    private const int Longest = 100;

    /// <returns>The choices.</returns>
    /// <exception cref="Rest.RestError">They are refused.</exception>
    public static IReadOnlyList<CommandChoice> Judge(JsonObject data)
    {
        var errors = new FormErrors();

        if (data["choices"] is not JsonArray choices)
        {
            errors.Required("data.choices");
            choices = [];
        }

        errors.Count(choices, "data.choices", 0, Most);
        var i = 0;

        foreach (var choice in choices.Objects)
        {
            errors.Between(choice, $"data.choices.{i}", "name", 1, Longest);

            if (choice["value"]?.GetValueKind() != JsonValueKind.Number)
            {
                errors.Between(choice, $"data.choices.{i}", "value", 1, Longest);
            }

            i++;
        }

        errors.Throw();

        return [.. choices.Objects.Select(choice => new CommandChoice(choice["name"].Text!, (object?)choice["value"].Text ?? choice["value"].Real ?? 0))];
    }
}
