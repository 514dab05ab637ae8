using System.Text.Json;
using System.Threading.Channels;

using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Gateway.Events;

namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>What is said on one connection, as a state: it reads payloads, notes what has to be sent, and never waits.</summary>
internal sealed class Conversation(int shard, GatewaySession? session, EventDecoder decoder, IShardSink sink, TimeProvider time, ILogger logger)
    : IPayloadSink
{
    private const int LargestOutbox = 8;

    private readonly TaskCompletionSource<TimeSpan> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Ending> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Channel<Opcode> _outbox =
        Channel.CreateBounded<Opcode>(new BoundedChannelOptions(LargestOutbox) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>The session, once there is one.</summary>
    public GatewaySession? Session { get; private set; } = session;

    /// <summary>The heartbeat interval, once the gateway has said it; cancelled when the connection ends before.</summary>
    public Task<TimeSpan> Hello => _hello.Task;

    /// <summary>The timestamp at which the session had begun or gone on, with every event that was missed; null before.</summary>
    public long? ReadySince { get; private set; }

    /// <summary>How the connection ends, once that is known.</summary>
    public Task<Ending> Ended => _ended.Task;

    /// <summary>What has to be sent.</summary>
    public ChannelReader<Opcode> Outbox => _outbox.Reader;

    /// <summary>Called with each answer to a heartbeat.</summary>
    public Action? Answered { get; set; }

    /// <summary>The timestamp of the last event; null before the first.</summary>
    public long? LastEvent { get; private set; }

    /// <summary>Ends the connection, unless it ends already.</summary>
    /// <param name="end">What comes next.</param>
    /// <param name="code">The code to close with.</param>
    public void End(ConnectionEnd end, int code)
    {
        _ended.TrySetResult(new Ending(end, code));
        _hello.TrySetCanceled();
    }

    public bool Reads(in Payload payload, ReadOnlySpan<byte> json) =>
        payload.Operation == Opcode.Dispatch && EventKinds.Read(json[payload.Type]) is not (EventKind.Unused or EventKind.Resumed);

    public bool TryAccept(in Payload payload, ReadOnlySpan<byte> json)
    {
        switch (payload.Operation)
        {
            case Opcode.Dispatch:
                return TryAcceptEvent(payload, json);
            case Opcode.Hello:
                return TryGreet(json[payload.Data]);
            case Opcode.Heartbeat:
                _outbox.Writer.TryWrite(Opcode.Heartbeat);
                break;
            case Opcode.HeartbeatAck:
                Answered?.Invoke();
                break;
            case Opcode.Reconnect:
                End(new ConnectionEnd.Resume(), CloseCodes.Keep);
                break;
            case Opcode.InvalidSession:
                End(Session is not null && json[payload.Data].SequenceEqual("true"u8) ? new ConnectionEnd.Resume() : new ConnectionEnd.Refused(), CloseCodes.Keep);
                break;
        }

        return true;
    }

    public void PassOver(in Payload payload, ReadOnlySpan<byte> json)
    {
        Log.PassedOver(logger, shard, payload.Operation, EventKinds.Read(json[payload.Type]), json.Length);
        Advance(payload);
    }

    private bool TryGreet(ReadOnlySpan<byte> data)
    {
        if (JsonSerializer.Deserialize(data, GatewayJson.Default.HelloData) is not { HeartbeatInterval: > 0 and < int.MaxValue } hello)
        {
            return false;
        }

        if (_hello.TrySetResult(TimeSpan.FromMilliseconds(hello.HeartbeatInterval)))
        {
            _outbox.Writer.TryWrite(Session is null ? Opcode.Identify : Opcode.Resume);
        }

        return true;
    }

    private bool TryAcceptEvent(in Payload payload, ReadOnlySpan<byte> json)
    {
        GatewayEvent? happened;

        try
        {
            happened = decoder.Decode(EventKinds.Read(json[payload.Type]), json[payload.Data]);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return false;
        }

        LastEvent = time.GetTimestamp();

        if (happened is GatewayEvent.Ready { Data: { SessionId: { } id } ready })
        {
            Session = new GatewaySession(id, AddressOf(ready.ResumeGatewayUrl));
        }

        Advance(payload);

        if (happened is not null)
        {
            sink.Accept(shard, happened, LastEvent.Value);
        }

        if (happened is GatewayEvent.Ready or GatewayEvent.Resumed)
        {
            ReadySince ??= LastEvent;
            Log.Ready(logger, shard);
        }

        return true;
    }

    private void Advance(in Payload payload)
    {
        if (payload.Sequence is { } sequence)
        {
            Session?.Advance(sequence);
        }
    }

    private static Uri? AddressOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss" ? address : null;
}

/// <summary>How a connection ends.</summary>
/// <param name="Next">What comes next.</param>
/// <param name="Code">The code that this side closes with.</param>
internal sealed record Ending(ConnectionEnd Next, int Code);
