using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>What a message shows, at one time.</summary>
internal sealed record MessageContents
{
    public string Text { get; init; } = "";

    public JsonArray Embeds { get; init; } = [];

    public JsonArray Components { get; init; } = [];

    public IReadOnlyList<PostedFile> Files { get; init; } = [];

    public int Flags { get; init; }

    public MentionSet Mentions { get; init; } = MentionSet.None;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Embeds.Count == 0 && Components.Count == 0 && Files.Count == 0;

    /// <summary>Every component, whatever it stands in.</summary>
    public static IEnumerable<JsonObject> Flatten(JsonNode? components) => components.Objects.SelectMany(component =>
        Flatten(component["components"]).Prepend(component)
            .Concat(component["accessory"] is JsonObject accessory ? [accessory] : [])
            .Concat(component["component"] is JsonObject only ? Flatten(new JsonArray(only.DeepClone())) : []));

    /// <summary>Numbers the components that have no number.</summary>
    public static JsonArray Numbered(JsonArray? components)
    {
        var copy = JsonReading.CopyOf(components);
        var taken = Flatten(copy).Select(component => component["id"].Number ?? 0).ToHashSet();
        var next = 1;

        Number(copy);

        return copy;

        void Number(JsonNode? within)
        {
            foreach (var component in within.Objects)
            {
                NumberOne(component);
            }
        }

        void NumberOne(JsonObject component)
        {
            if (component["id"].Number is null or 0)
            {
                while (!taken.Add(next))
                {
                    next++;
                }

                component["id"] = next;
            }

            Number(component["components"]);

            foreach (var part in new[] { component["accessory"], component["component"] }.OfType<JsonObject>())
            {
                NumberOne(part);
            }
        }
    }
}
