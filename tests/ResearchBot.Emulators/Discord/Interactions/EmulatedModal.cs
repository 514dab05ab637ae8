using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Interactions;

/// <summary>A form that the bot shows to one member.</summary>
public sealed class EmulatedModal
{
    private readonly JsonObject _data;

    internal EmulatedModal(JsonObject data, EmulatedInteraction opener)
    {
        _data = data;
        Opener = opener;
    }

    /// <summary>What the bot calls it.</summary>
    public string CustomId => _data["custom_id"].Text ?? "";

    /// <summary>Its heading.</summary>
    public string Title => _data["title"].Text ?? "";

    /// <summary>What opened it.</summary>
    public EmulatedInteraction Opener { get; }

    /// <summary>The names of its fields, in order.</summary>
    public IReadOnlyList<string> Fields => [.. Inputs.Select(input => input["custom_id"].Text!)];

    /// <summary>A copy of what the bot sent.</summary>
    public JsonObject Describe() => (JsonObject)_data.DeepClone();

    internal JsonArray Components => (JsonArray)_data["components"]!;

    internal IEnumerable<JsonObject> Inputs => MessageContents.Flatten(Components).Where(component => component["custom_id"].Text is not null);
}
