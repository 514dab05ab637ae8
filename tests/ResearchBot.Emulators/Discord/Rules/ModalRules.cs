using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of a form.</summary>
internal static class ModalRules
{
    private const int LongestTitle = 45;

    /// <exception cref="Rest.RestError">The form is refused.</exception>
    public static void Judge(JsonObject data)
    {
        var errors = new FormErrors();

        if (data["title"].Text is not { Length: >= 1 and <= LongestTitle })
        {
            errors.BadLength("data.title", 1, LongestTitle);
        }

        if (data["custom_id"].Text is not { Length: >= 1 and <= 100 })
        {
            errors.BadLength("data.custom_id", 1, 100);
        }

        if (data["components"] is not JsonArray { Count: >= 1 and <= 5 })
        {
            errors.BadLength("data.components", 1, 5);
        }

        errors.Throw();
    }
}
