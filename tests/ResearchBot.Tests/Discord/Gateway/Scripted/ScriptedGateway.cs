using System.Globalization;
using System.Text.Json;

using ResearchBot.Discord.Gateway.Sockets;

namespace ResearchBot.Tests.Discord.Gateway.Scripted;

/// <summary>A gateway in memory that behaves, until a test puts another behaviour in the place of one of its answers.</summary>
internal sealed class ScriptedGateway
{
    public const double Interval = 41_250;

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _start;
    private long _sequence;

    public ScriptedGateway(TimeProvider time)
    {
        _time = time;
        _start = time.GetUtcNow();
        OnOpen = socket => socket.Send(Hello());
        OnIdentify = (socket, _) => socket.Send(Ready());
        OnResume = (socket, _) => socket.Send(Event("RESUMED", "{}"));
        OnBeat = socket => socket.Send("""{"t":null,"s":null,"op":11,"d":null}""");
        OnClose = (socket, code) => socket.Close(code);
    }

    public Action<ScriptedSocket> OnOpen { get; set; }

    public Action<ScriptedSocket, JsonElement> OnIdentify { get; set; }

    public Action<ScriptedSocket, JsonElement> OnResume { get; set; }

    public Action<ScriptedSocket> OnBeat { get; set; }

    public Action<ScriptedSocket, int> OnClose { get; set; }

    /// <summary>Whether the gateway lets a socket in; a hanging one is neither.</summary>
    public Func<CancellationToken, Task> Connecting { get; set; } = _ => Task.CompletedTask;

    /// <summary>The guilds in READY.</summary>
    public IReadOnlyList<ulong> Guilds { get; set; } = [];

    public List<ScriptedSocket> Sockets { get; } = [];

    public ScriptedSocket Last => Sockets[^1];

    /// <summary>What the client did, in order, and when after the start.</summary>
    public List<(string What, TimeSpan At, JsonElement Data)> Seen { get; } = [];

    public IReadOnlyList<TimeSpan> TimesOf(string what) => [.. Seen.Where(seen => seen.What == what).Select(seen => seen.At)];

    public int Count(string what) => Seen.Count(seen => seen.What == what);

    public IGatewaySocket Create() => new ScriptedSocket(this);

    public async Task OpenAsync(ScriptedSocket socket, CancellationToken cancellationToken)
    {
        Note("connect", default);
        await Connecting(cancellationToken);
        Sockets.Add(socket);
        OnOpen(socket);
    }

    public void Receive(ScriptedSocket socket, JsonElement payload)
    {
        var data = payload.GetProperty("d");

        switch (payload.GetProperty("op").GetInt32())
        {
            case 1:
                Note("beat", data);
                OnBeat(socket);
                break;
            case 2:
                Note("identify", data);
                OnIdentify(socket, data);
                break;
            case 6:
                Note("resume", data);
                OnResume(socket, data);
                break;
        }
    }

    public static string Hello(double interval = Interval) =>
        $$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{interval.ToString(CultureInfo.InvariantCulture)}},"_trace":["x"]} }""";

    public string Ready()
    {
        _sequence = 0;
        var guilds = string.Join(',', Guilds.Select(id => $$"""{"id":"{{id}}","unavailable":true}"""));

        return Event("READY", $$"""
            {"v":10,"user":{"id":"7","username":"bot","bot":true},"session_id":"session-{{Sockets.Count}}","resume_gateway_url":"wss://resume.test",
             "guilds":[{{guilds}}],"private_channels":[],"application":{"id":"8","flags":0} }
            """);
    }

    /// <summary>An event with the next number.</summary>
    public string Event(string type, string data) => Numbered(type, ++_sequence, data);

    public static string Numbered(string type, long sequence, string data) => $$"""{"t":"{{type}}","s":{{sequence}},"op":0,"d":{{data}} }""";

    private void Note(string what, JsonElement data) => Seen.Add((what, _time.GetUtcNow() - _start, data));
}
