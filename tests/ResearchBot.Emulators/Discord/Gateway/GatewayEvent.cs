using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Gateway;

/// <summary>Something to tell every session that wants to know.</summary>
/// <param name="Name">Discord's name for it.</param>
/// <param name="Data">What is told.</param>
/// <param name="Intents">One of these is needed; none when it goes to every session.</param>
/// <param name="GuildId">Where it happened, which decides the shard; null for shard 0.</param>
internal sealed record GatewayEvent(string Name, JsonObject Data, Intents Intents, ulong? GuildId)
{
    /// <summary>What is told to sessions that may not read what people write; null when that is no secret.</summary>
    public JsonObject? WithoutContent { get; init; }
}
