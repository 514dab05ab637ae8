using System.Text.Json;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of what is offered while somebody types.</summary>
internal static class ChoiceRules
{
    private const int MostChoices = 25;
    private const int Longest = 100;

    /// <returns>The choices.</returns>
    /// <exception cref="Rest.RestError">They are refused.</exception>
    public static IReadOnlyList<CommandChoice> Judge(JsonObject data)
    {
        var errors = new FormErrors();
        var choices = data["choices"] as JsonArray ?? [];

        if (data["choices"] is not JsonArray)
        {
            errors.Required("data.choices");
        }

        if (choices.Count > MostChoices)
        {
            errors.BadLength("data.choices", 0, MostChoices);
        }

        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i].At("name").Text is not { Length: >= 1 and <= Longest })
            {
                errors.BadLength($"data.choices.{i}.name", 1, Longest);
            }

            var value = choices[i].At("value");

            if (value is null || (value.GetValueKind() != JsonValueKind.Number && value.Text is not { Length: <= Longest }))
            {
                errors.BadLength($"data.choices.{i}.value", 1, Longest);
            }
        }

        errors.Throw();

        return [.. choices.Objects.Select(choice => new CommandChoice(choice["name"].Text!, (object?)choice["value"].Text ?? choice["value"].Real ?? 0))];
    }
}
