using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Gateway;

/// <summary>The first event of a session.</summary>
internal static class ReadyPayload
{
    public static JsonObject Of(DiscordWorld world, GatewaySession session, JsonArray? shard)
    {
        var user = world.Bot.ToJson();
        user["email"] = null;
        user["verified"] = true;
        user["mfa_enabled"] = false;
        user["flags"] = 0;
        var json = new JsonObject
        {
            ["v"] = 10,
            ["user_settings"] = new JsonObject(),
            ["user"] = user,
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = world.ResumeAddress,
            ["relationships"] = new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guilds"] = new JsonArray([.. world.Guilds.Where(guild => session.IsFor(guild.Id)).Select(guild => new JsonObject { ["id"] = guild.Id.Digits(), ["unavailable"] = true })]),
            ["guild_join_requests"] = new JsonArray(),
            ["geo_ordered_rtc_regions"] = new JsonArray("rotterdam"),
            ["auth"] = new JsonObject(),
            ["application"] = new JsonObject { ["id"] = world.ApplicationId.Digits(), ["flags"] = world.ApplicationFlags },
            ["_trace"] = new JsonArray("emulator"),
        };

        if (shard is not null)
        {
            json["shard"] = shard.DeepClone();
        }

        return json;
    }
}
