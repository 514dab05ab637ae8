using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Interactions;

/// <summary>Chooses in a list as Discord's client does.</summary>
internal static class Selection
{
    /// <returns>The values to send.</returns>
    /// <exception cref="InvalidOperationException">The list does not offer this.</exception>
    public static JsonArray Of(JsonObject list, IReadOnlyList<object> chosen, ResolvedThings resolved)
    {
        var name = list["custom_id"].Text;
        var kind = list["type"].Number;

        if (chosen.Count < (list["min_values"].Number ?? 1) || chosen.Count > (list["max_values"].Number ?? 1))
        {
            throw new InvalidOperationException($"{chosen.Count} are not as many as can be chosen in {name}.");
        }

        return new JsonArray([.. chosen.Select(one => (JsonNode)((kind, one) switch
        {
            (3 or 21 or 22, string value) when list["options"].Objects.Any(option => option["value"].Text == value) => JsonValue.Create(value)!,
            (5 or 7, EmulatedMember member) => resolved.Add(member),
            (6 or 7, EmulatedRole role) => resolved.Add(role),
            (8, EmulatedChannel channel) when list["channel_types"] is not JsonArray { Count: > 0 } kinds || kinds.Any(allowed => allowed.Number == channel.Kind) => resolved.Add(channel),
            _ => throw new InvalidOperationException($"{name} does not offer {one}."),
        }))]);
    }
}
