using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Interactions;

/// <summary>Fills in a form as Discord's client does.</summary>
internal sealed class ModalInput(EmulatedModal modal)
{
    private const int Row = 1;
    private const int TextInput = 4;
    private const int FileUpload = 19;
    private const int Checkbox = 23;
    private readonly ResolvedThings _resolved = new(modal.Opener.Channel);

    /// <exception cref="InvalidOperationException">The form does not take this.</exception>
    public JsonObject Build(IReadOnlyList<(string Field, object Value)> values)
    {
        if (values.FirstOrDefault(value => !modal.Fields.Contains(value.Field)).Field is { } unknown)
        {
            throw new InvalidOperationException($"The form has no field {unknown}.");
        }

        var filled = modal.Components.Objects.Select(component => Fill(component, values)).OfType<JsonNode>().ToArray();
        var data = new JsonObject { ["custom_id"] = modal.CustomId, ["components"] = new JsonArray(filled) };
        _resolved.AddTo(data);

        return data;
    }

    private JsonObject? Fill(JsonObject component, IReadOnlyList<(string Field, object Value)> values)
    {
        var json = new JsonObject { ["type"] = component["type"]!.DeepClone(), ["id"] = component["id"]?.DeepClone() };

        if (component["component"] is JsonObject labelled)
        {
            json["component"] = FillInput(labelled, values);
        }
        else if (component["type"].Number == Row)
        {
            json["components"] = new JsonArray([.. component["components"].Objects.Select(input => FillInput(input, values))]);
        }

        return json;
    }

    private JsonObject FillInput(JsonObject input, IReadOnlyList<(string Field, object Value)> values)
    {
        var name = input["custom_id"].Text!;
        var kind = input["type"].Number!.Value;
        var given = values.FirstOrDefault(value => value.Field == name).Value;
        var json = new JsonObject { ["type"] = kind, ["id"] = input["id"]?.DeepClone(), ["custom_id"] = name };

        switch (kind)
        {
            case TextInput:
                json["value"] = Text(input, name, given ?? input["value"].Text ?? "");
                break;
            case Checkbox:
                json["value"] = given is true;
                break;
            case FileUpload:
                json["values"] = Many(input, name, given, Files);
                break;
            default:
                json["values"] = Many(input, name, given, chosen => Selection.Of(input, chosen, _resolved));
                break;
        }

        return json;
    }

    private static string Text(JsonObject input, string name, object given)
    {
        var text = given as string ?? throw new InvalidOperationException($"{name} takes a text.");
        var least = input["min_length"].Number ?? (input["required"].Truth == false ? 0 : 1);

        return (text.Length >= least || (text.Length == 0 && input["required"].Truth == false)) && text.Length <= (input["max_length"].Number ?? 4000)
            ? text
            : throw new InvalidOperationException($"The text of {name} has the wrong length.");
    }

    private JsonArray Files(IReadOnlyList<object> given) => new([.. given.Select(file => _resolved.Add((PostedFile)file))]);

    private static JsonArray Many(JsonObject input, string name, object? given, Func<IReadOnlyList<object>, JsonArray> fill)
    {
        var chosen = given switch { null => [], object[] several => several, System.Collections.IEnumerable several and not string => [.. several.Cast<object>()], _ => new[] { given } };

        if (chosen.Length == 0 && input["required"].Truth == false)
        {
            return [];
        }

        return chosen.Length >= (input["min_values"].Number ?? 1) && chosen.Length <= (input["max_values"].Number ?? 1)
            ? fill(chosen)
            : throw new InvalidOperationException($"{name} takes another number of things.");
    }
}
