using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Gateway;

/// <summary>One WebSocket of a client.</summary>
public sealed class GatewayConnection : IDisposable
{
    private const int LongestPayload = 4096;
    private const int SendsPerMinute = 120;
    private readonly GatewayHub _hub;
    private readonly WebSocket _socket;
    private readonly GatewayWriter _writer;
    private readonly CancellationTokenSource _end = new();
    private readonly Queue<long> _sends = new();
    private readonly Action _cut;
    private GatewaySession? _session;
    private DateTimeOffset _beat;

    internal GatewayConnection(GatewayHub hub, WebSocket socket, Action cut, int number, bool compressed, bool atResumeAddress)
    {
        _hub = hub;
        _socket = socket;
        _cut = cut;
        _writer = new GatewayWriter(socket, compressed, () => hub.PiecesPerPayload);
        Number = number;
        IsCompressed = compressed;
        IsAtResumeAddress = atResumeAddress;
        OpenedAt = _beat = hub.World.Now;
    }

    /// <summary>Counts the connections from 1.</summary>
    public int Number { get; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; }

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>It asked for <c>compress=zlib-stream</c>.</summary>
    public bool IsCompressed { get; }

    /// <summary>It came to the address that READY gave for resuming.</summary>
    public bool IsAtResumeAddress { get; }

    /// <summary>The longest time between two heartbeats, or before the first.</summary>
    public TimeSpan LongestHeartbeatGap { get; private set; }

    /// <summary>The code with which the client closed; null when it did not.</summary>
    public int? ClosedByClient { get; private set; }

    /// <summary>The code with which the server closed; null when it did not.</summary>
    public int? ClosedByServer { get; private set; }

    /// <summary>The session is ready or resumed.</summary>
    public bool IsReady { get; private set; }

    /// <summary>The shard, once it is ready.</summary>
    public int? Shard => _session?.Shard;

    internal GatewaySession? Session => _session;

    /// <summary>How many payloads are not out yet.</summary>
    internal int Waiting => _writer.Waiting;

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _socket.Dispose();
        _end.Dispose();
    }

    internal void Send(byte[] payload) => _writer.Send(payload);

    internal void Send(int op, JsonNode? data) =>
        Send(GatewayHub.Bytes(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = op, ["d"] = data }));

    internal void Close(int code, string reason)
    {
        ClosedByServer = code;
        _writer.Close(code, reason);
    }

    /// <summary>Breaks the connection without a word.</summary>
    internal void Abort()
    {
        if (ClosedAt is null)
        {
            _cut();
        }
    }

    internal void BeReady(GatewaySession session)
    {
        _session = session;
        IsReady = true;
    }

    internal async Task RunAsync(CancellationToken stopping)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stopping, _end.Token);
        var writing = _writer.RunAsync(both.Token);

        try
        {
            _hub.Handshakes.Greet(this);
            await ReceiveAsync(both.Token);
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client or a fault broke the connection.
        }

        ClosedAt = _hub.World.Now;
        IsReady = false;
        _session?.Detach(this, _hub.World.Now);
        _writer.Complete();
        await Task.WhenAny(writing, Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, stopping));
        await _end.CancelAsync();
        await writing.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        _socket.Abort();
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestPayload + 1];

        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;

            do
            {
                part = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                length += part.Count;
            }
            while (!part.EndOfMessage && length <= LongestPayload);

            if (part.MessageType == WebSocketMessageType.Close)
            {
                ClosedByClient = ClosedByServer is null ? (int?)_socket.CloseStatus : null;
                _hub.Handshakes.Ended(this);
                return;
            }

            if (ClosedByServer is null)
            {
                Handle(buffer.AsSpan(0, length));
            }
        }
    }

    private void Handle(ReadOnlySpan<byte> message)
    {
        var payload = message.Length <= LongestPayload ? JsonReading.Parse(message, out _) as JsonObject : null;

        if (payload?["op"].Number is not { } op)
        {
            Close(4002, "Error while decoding payload.");
            return;
        }

        if (op == 1)
        {
            var gap = _hub.World.Now - _beat;
            LongestHeartbeatGap = gap > LongestHeartbeatGap ? gap : LongestHeartbeatGap;
            _beat = _hub.World.Now;
        }

        _hub.Keep(new GatewayFrame(Number, (int)op, payload["d"]?.DeepClone(), _hub.World.Now));

        if (IsTooFast())
        {
            Close(4008, "You are being rate limited.");
            return;
        }

        _hub.Handshakes.Take(this, (int)op, payload["d"] as JsonObject ?? []);
        _hub.World.Changes.Tell();
    }

    private bool IsTooFast()
    {
        var now = _hub.World.Time.GetTimestamp();
        _sends.Enqueue(now);

        while (_hub.World.Time.GetElapsedTime(_sends.Peek(), now) > TimeSpan.FromMinutes(1))
        {
            _sends.Dequeue();
        }

        return _sends.Count > SendsPerMinute;
    }
}

/// <summary>A payload that a client sent.</summary>
/// <param name="Connection">The number of the connection.</param>
/// <param name="Op">Discord's number for its kind.</param>
/// <param name="Data">What it said.</param>
/// <param name="At">When it came.</param>
public sealed record GatewayFrame(int Connection, int Op, JsonNode? Data, DateTimeOffset At);
