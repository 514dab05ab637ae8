using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Gateway;

/// <summary>Whether a client may begin a session.</summary>
internal static class IdentifyRules
{
    private const int MostGuildsPerShard = 2500;

    /// <summary>Why not.</summary>
    public sealed record Refusal(int CloseCode, string Reason, bool Op9 = false);

    /// <returns>Null when it may.</returns>
    public static Refusal? Judge(DiscordWorld world, IdentifyLimits limits, JsonObject data)
    {
        var shard = data["shard"] as JsonArray;
        var (index, count) = (shard?[0].Number ?? 0, shard is { Count: 2 } ? shard[1].Number ?? 1 : 1);
        var intents = data["intents"].Number;

        return data["token"].Text is not { } token || intents is null || data["properties"] is not JsonObject
                ? new Refusal(4002, "Error while decoding payload.")
            : !world.Knows(token) ? new Refusal(4004, "Authentication failed.")
            : (data["shard"] is not null && shard is not { Count: 2 }) || index < 0 || count < 1 || index >= count ? new Refusal(4010, "Invalid shard.")
            : (intents.Value & ~(long)Intents.Known) != 0 ? new Refusal(4013, "Invalid intent(s).")
            : ((Intents)intents.Value & Intents.Privileged & ~world.Options.GrantedIntents) != 0 ? new Refusal(4014, "Disallowed intent(s).")
            : IsTooWide(world, (ulong)index, (ulong)count) ? new Refusal(4011, "Sharding required.")
            : Spend(world, limits, index);
    }

    private static Refusal? Spend(DiscordWorld world, IdentifyLimits limits, long index)
    {
        var isInTime = limits.Allow(index);

        if (limits.IsSpent)
        {
            world.ResetToken();

            return new Refusal(4004, "Authentication failed.");
        }

        return isInTime ? null : new Refusal(0, "", Op9: true);
    }

    private static bool IsTooWide(DiscordWorld world, ulong index, ulong count)
    {
        lock (world.Gate)
        {
            return world.Guilds.Count(guild => (guild.Id >> 22) % count == index) > MostGuildsPerShard;
        }
    }
}
