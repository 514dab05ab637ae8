using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Gateway;

/// <summary>What the gateway says to what a client says.</summary>
internal sealed class GatewayHandshakes(GatewayHub hub)
{
    public const int Identify = 2;
    private const int Heartbeat = 1;
    private const int Resume = 6;
    private const int RequestMembers = 8;
    private const int Hello = 10;
    private const int Acknowledge = 11;

    private DiscordWorld World => hub.World;

    public void Greet(GatewayConnection connection)
    {
        if (hub.Strikes(GatewayPoint.BeforeHello, connection))
        {
            return;
        }

        connection.Send(Hello, new JsonObject { ["heartbeat_interval"] = (int)World.Options.HeartbeatInterval.TotalMilliseconds, ["_trace"] = new JsonArray("emulator") });
        hub.Strikes(GatewayPoint.AfterHello, connection);
    }

    public void Take(GatewayConnection connection, int op, JsonObject data)
    {
        switch (op)
        {
            case Heartbeat when hub.Acknowledges:
                connection.Send(Acknowledge, null);
                break;
            case Heartbeat:
                break;
            case Identify when connection.Session is not null:
                connection.Close(4005, "Already authenticated.");
                break;
            case Identify:
                Introduce(connection, data);
                break;
            case Resume:
                Continue(connection, data);
                break;
            case 3 or 4 or RequestMembers or 31 when connection.Session is null:
                connection.Close(4003, "Not authenticated.");
                break;
            case RequestMembers:
                ListMembers(connection.Session!, data);
                break;
            case 3 or 4 or 31:
                break;
            default:
                connection.Close(4001, "Unknown opcode.");
                break;
        }
    }

    /// <summary>The client closed: for good, when it said so.</summary>
    public void Ended(GatewayConnection connection)
    {
        if (connection.ClosedByClient is 1000 or 1001 && connection.Session is { } session)
        {
            hub.Remove(session);
        }
    }

    private void Introduce(GatewayConnection connection, JsonObject data)
    {
        if (hub.Strikes(GatewayPoint.AtIdentify, connection))
        {
            return;
        }

        var refusal = IdentifyRules.Judge(World, hub.Limits, data);

        if (refusal is { Op9: true })
        {
            connection.Send(9, JsonValue.Create(false));
            return;
        }

        if (refusal is not null)
        {
            connection.Close(refusal.CloseCode, refusal.Reason);
            return;
        }

        lock (World.Gate)
        {
            var shard = data["shard"] as JsonArray;
            var id = World.Ids.Next().ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
            var session = new GatewaySession(id, (Intents)data["intents"].Number!.Value, (int?)shard?[0].Number ?? 0, (int?)shard?[1].Number ?? 1, World.Options.KeptEvents);
            session.Attach(connection);
            hub.Add(session);
            session.Tell("READY", GatewayHub.Bytes(ReadyPayload.Of(World, session, shard)));

            if (session.Intents.HasFlag(Intents.Guilds))
            {
                foreach (var guild in World.Guilds.Where(guild => guild.IsAvailable && session.IsFor(guild.Id)))
                {
                    session.Tell("GUILD_CREATE", GatewayHub.Bytes(guild.ToCreateJson()));
                }
            }

            connection.BeReady(session);
        }

        hub.Strikes(GatewayPoint.AfterReady, connection);
    }

    private void Continue(GatewayConnection connection, JsonObject data)
    {
        if (hub.Strikes(GatewayPoint.AtResume, connection))
        {
            return;
        }

        if (data["token"].Text is not { } token || data["session_id"].Text is not { } id || data["seq"].Number is not { } seen)
        {
            connection.Close(4002, "Error while decoding payload.");
            return;
        }

        if (!World.Knows(token))
        {
            connection.Close(4004, "Authentication failed.");
            return;
        }

        if (hub.Find(id) is not { } session || !session.Replay(connection, seen, hub.ReplaysPerEvent))
        {
            connection.Send(9, JsonValue.Create(false));
            return;
        }

        session.IsMute = hub.IsDeafAfterResume;
        connection.BeReady(session);
        hub.Strikes(GatewayPoint.AfterResume, connection);
    }

    private void ListMembers(GatewaySession session, JsonObject data)
    {
        lock (World.Gate)
        {
            if (World.Guilds.Find(guild => guild.Id == data["guild_id"].Id) is not { } guild)
            {
                return;
            }

            var wanted = (data["user_ids"] as JsonArray ?? new JsonArray(data["user_ids"]?.DeepClone())).Select(id => id.Id).OfType<ulong>().ToList();
            var query = data["query"].Text ?? "";
            var found = guild.Members.Where(member => wanted.Count > 0 ? wanted.Contains(member.User.Id) : member.User.Name.StartsWith(query, StringComparison.OrdinalIgnoreCase));
            session.Tell("GUILD_MEMBERS_CHUNK", GatewayHub.Bytes(new JsonObject
            {
                ["guild_id"] = guild.Id.Digits(),
                ["members"] = new JsonArray([.. found.Select(member => member.ToJson())]),
                ["chunk_index"] = 0,
                ["chunk_count"] = 1,
                ["not_found"] = new JsonArray([.. wanted.Where(id => guild.MemberOf(id) is null).Select(id => (JsonNode)id.Digits())]),
                ["nonce"] = data["nonce"]?.DeepClone(),
            }));
        }
    }
}
