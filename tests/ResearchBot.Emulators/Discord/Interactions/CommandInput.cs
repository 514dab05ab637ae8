using System.Globalization;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Interactions;

/// <summary>Fills in a slash command as Discord's client does: only what the command asks for, of the kind and size that it asks for.</summary>
internal sealed class CommandInput(EmulatedChannel channel, JsonObject command)
{
    private readonly ResolvedThings _resolved = new(channel);

    /// <summary>Builds the data of the interaction.</summary>
    /// <param name="path">The names after the command's own.</param>
    /// <param name="given">What was filled in.</param>
    /// <param name="focused">The option that is being typed in; null when the command is run.</param>
    /// <exception cref="InvalidOperationException">The client would not let this be sent.</exception>
    public JsonObject Build(IReadOnlyList<string> path, IReadOnlyList<(string Name, object? Value)> given, string? focused = null)
    {
        var asked = command["options"];
        var chosen = new List<JsonObject>();

        foreach (var name in path)
        {
            var branch = asked.Objects.FirstOrDefault(option => option["name"].Text == name && option["type"].Number is 1 or 2)
                ?? throw new InvalidOperationException($"/{command["name"].Text} has no {name}.");
            chosen.Add(branch);
            asked = branch["options"];
        }

        if (asked.Objects.Any(option => option["type"].Number is 1 or 2))
        {
            throw new InvalidOperationException($"/{command["name"].Text} cannot be run without one of its subcommands.");
        }

        var leaves = Fill(asked, given, focused);

        for (var i = chosen.Count - 1; i >= 0; i--)
        {
            leaves = new JsonArray(new JsonObject { ["type"] = chosen[i]["type"]!.DeepClone(), ["name"] = chosen[i]["name"]!.DeepClone(), ["options"] = leaves });
        }

        var data = new JsonObject { ["id"] = command["id"]!.DeepClone(), ["name"] = command["name"]!.DeepClone(), ["type"] = 1 };

        if (command["guild_id"] is { } guild)
        {
            data["guild_id"] = guild.DeepClone();
        }

        if (leaves.Count > 0)
        {
            data["options"] = leaves;
        }

        _resolved.AddTo(data);

        return data;
    }

    private JsonArray Fill(JsonNode? asked, IReadOnlyList<(string Name, object? Value)> given, string? focused)
    {
        var filled = new JsonArray();
        var missing = asked.Objects.FirstOrDefault(option => focused is null && option["required"].Truth == true && given.All(one => one.Name != option["name"].Text));

        if (missing is not null)
        {
            throw new InvalidOperationException($"The option {missing["name"].Text} has to be filled in.");
        }

        foreach (var (name, value) in given)
        {
            var option = asked.Objects.FirstOrDefault(one => one["name"].Text == name)
                ?? throw new InvalidOperationException($"/{command["name"].Text} has no option {name}.");
            var kind = (int)option["type"].Number!.Value;
            var json = new JsonObject { ["name"] = name, ["type"] = kind };

            if (name == focused)
            {
                Demand(option["autocomplete"].Truth == true, $"The option {name} offers nothing while it is typed.");
                json["value"] = Convert.ToString(value, CultureInfo.InvariantCulture);
                json["focused"] = true;
            }
            else
            {
                json["value"] = ValueOf(option, kind, value);
            }

            filled.Add((JsonNode)json);
        }

        return filled;
    }

    private JsonValue ValueOf(JsonObject option, int kind, object? value)
    {
        var name = option["name"].Text;

        return (kind, value) switch
        {
            (3, string text) => Text(option, text),
            (4, int or long) => Number(option, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            (5, bool truth) => JsonValue.Create(truth),
            (6 or 9, EmulatedMember member) => _resolved.Add(member),
            (7, EmulatedChannel place) => Place(option, place),
            (8 or 9, EmulatedRole role) => _resolved.Add(role),
            (10, int or long or double) => Number(option, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            (11, PostedFile file) => _resolved.Add(file),
            _ => throw new InvalidOperationException($"The option {name} takes no {value?.GetType().Name ?? "null"}."),
        };
    }

    private static JsonValue Text(JsonObject option, string text)
    {
        var name = option["name"].Text;
        Demand(text.Length > 0 && text.Length <= (option["max_length"].Number ?? 6000) && text.Length >= (option["min_length"].Number ?? 0), $"The text of {name} has the wrong length.");
        Demand(option["choices"] is not JsonArray { Count: > 0 } choices || choices.Objects.Any(choice => choice["value"].Text == text), $"{text} is no choice of {name}.");

        return JsonValue.Create(text);
    }

    private static JsonValue Number(JsonObject option, double number)
    {
        var name = option["name"].Text;
        Demand(number >= (option["min_value"].Real ?? double.MinValue) && number <= (option["max_value"].Real ?? double.MaxValue), $"The number of {name} is out of range.");
        Demand(option["choices"] is not JsonArray { Count: > 0 } choices || choices.Objects.Any(choice => choice["value"].Real is { } real && real.Equals(number)), $"{number} is no choice of {name}.");

        return option["type"].Number == 4 ? JsonValue.Create((long)number) : JsonValue.Create(number);
    }

    private JsonValue Place(JsonObject option, EmulatedChannel place)
    {
        Demand(option["channel_types"] is not JsonArray { Count: > 0 } kinds || kinds.Any(kind => kind.Number == place.Kind), $"{place.Name} is no channel that {option["name"].Text} takes.");

        return _resolved.Add(place);
    }

    private static void Demand(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
