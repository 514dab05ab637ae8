using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of commands.</summary>
internal static class CommandRules
{
    /// <exception cref="Rest.RestError">The set is refused.</exception>
    public static void Judge(JsonArray commands)
    {
        var errors = new FormErrors();

        for (var i = 0; i < commands.Count; i++)
        {
            if (commands[i].At("name").Text is null)
            {
                errors.Required($"{i}.name");
            }
        }

        errors.Throw();
    }
}
