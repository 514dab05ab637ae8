using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Gateway;

/// <summary>The gateway: its connections and sessions, and what may go wrong with them.</summary>
public sealed partial class GatewayHub
{
    private const int MostLostSessions = 16;
    private readonly ConcurrentQueue<GatewayConnection> _connections = new();
    private readonly ConcurrentQueue<GatewayFrame> _received = new();
    private readonly Lock _gate = new();
    private readonly List<GatewaySession> _sessions = [];
    private int _count;

    internal GatewayHub(DiscordWorld world)
    {
        World = world;
        Handshakes = new GatewayHandshakes(this);
        Limits = new IdentifyLimits(world.Options);
    }

    /// <summary>Every connection that was ever opened, in order.</summary>
    public IReadOnlyList<GatewayConnection> Connections => [.. _connections];

    /// <summary>Everything that clients sent, in order.</summary>
    public IReadOnlyList<GatewayFrame> Received => [.. _received];

    /// <summary>When clients identified themselves.</summary>
    public IReadOnlyList<DateTimeOffset> Identifies => [.. _received.Where(frame => frame.Op == GatewayHandshakes.Identify).Select(frame => frame.At)];

    internal DiscordWorld World { get; }

    internal GatewayHandshakes Handshakes { get; }

    internal IdentifyLimits Limits { get; }

    /// <summary>Waits until a client is ready.</summary>
    /// <param name="shards">How many shards have to be.</param>
    /// <param name="limit">How long, by the real clock; 30 s when null.</param>
    public Task ReadyAsync(int shards = 1, TimeSpan? limit = null) => World.Changes.UntilAsync(
        () => Live.Where(connection => connection.IsReady).Select(connection => connection.Shard).Distinct().Count() >= shards ? this : null,
        () => $"{shards} ready shards among {Connections.Count} connections",
        limit);

    /// <summary>Waits until the connections or what they sent are so.</summary>
    public Task UntilAsync(Func<GatewayHub, bool> so, TimeSpan? limit = null) => World.Changes.UntilAsync(
        () => so(this) ? this : null,
        () => $"something among {Connections.Count} connections and {_received.Count} payloads",
        limit);

    internal IEnumerable<GatewayConnection> Live => _connections.Where(connection => connection.ClosedAt is null);

    internal void Keep(GatewayFrame frame) => _received.Enqueue(frame);

    internal async Task AcceptAsync(HttpContext http, bool atResumeAddress, CancellationToken stopping)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = TimeSpan.Zero });
        using var connection = new GatewayConnection(this, socket, http.Abort, Interlocked.Increment(ref _count), http.Request.Query["compress"] == "zlib-stream", atResumeAddress);
        _connections.Enqueue(connection);
        await connection.RunAsync(stopping);
        World.Changes.Tell();
    }

    internal void Add(GatewaySession session)
    {
        lock (_gate)
        {
            _sessions.Add(session);

            foreach (var lost in _sessions.Where(one => one.LostAt is not null).SkipLast(MostLostSessions).ToList())
            {
                _sessions.Remove(lost);
            }
        }
    }

    internal GatewaySession? Find(string id)
    {
        lock (_gate)
        {
            return _sessions.Find(session => session.Id == id);
        }
    }

    internal void Remove(GatewaySession session)
    {
        lock (_gate)
        {
            _sessions.Remove(session);
        }
    }

    internal GatewaySession[] SessionsFor(ulong? guild)
    {
        lock (_gate)
        {
            return [.. _sessions.Where(session => session.IsFor(guild))];
        }
    }

    /// <summary>Tells every session that wants to know, at most once each.</summary>
    /// <returns>How many were told.</returns>
    internal int Publish(GatewayEvent news)
    {
        byte[]? full = null;
        byte[]? without = null;
        var told = 0;

        foreach (var session in SessionsFor(news.GuildId).Where(session => news.Intents == Intents.None || (session.Intents & news.Intents) != 0))
        {
            var data = news.WithoutContent is null || session.Intents.HasFlag(Intents.MessageContent)
                ? full ??= Bytes(news.Data)
                : without ??= Bytes(news.WithoutContent);
            session.Tell(news.Name, data);
            told++;
        }

        World.Changes.Tell();

        return told;
    }

    internal static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.Compact());
}
