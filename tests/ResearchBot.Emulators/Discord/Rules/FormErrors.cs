using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Rest;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What is wrong with the fields of a body, as Discord tells it.</summary>
internal sealed class FormErrors
{
    public const int Code = 50035;
    private readonly JsonObject _errors = [];

    public bool Any => _errors.Count > 0;

    /// <summary>Notes an error.</summary>
    /// <param name="path">The field, with dots: <c>embeds.0.title</c>; empty for the body itself.</param>
    /// <param name="code">Discord's word for it.</param>
    /// <param name="message">A sentence.</param>
    public void Add(string path, string code, string message)
    {
        var at = _errors;

        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (at[name] is not JsonObject next)
            {
                at[name] = next = [];
            }

            at = next;
        }

        if (at["_errors"] is not JsonArray list)
        {
            at["_errors"] = list = [];
        }

        list.Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void TooLong(string path, int most) => Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");

    public void BadLength(string path, int least, int most) => Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    public void NotAChoice(string path, string choices) => Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {choices}.");

    /// <summary>Refuses the body when anything is wrong with it.</summary>
    /// <exception cref="RestError">Something is.</exception>
    public void Throw()
    {
        if (Any)
        {
            throw new RestError(400, Code, "Invalid Form Body", _errors);
        }
    }

    /// <summary>One error at once.</summary>
    public static RestError Of(string path, string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(path, code, message);

        return new RestError(400, Code, "Invalid Form Body", errors._errors);
    }
}
