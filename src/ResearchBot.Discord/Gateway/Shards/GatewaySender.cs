using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;

using ResearchBot.Discord.Gateway.Events;
using ResearchBot.Discord.Gateway.Sockets;

namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>Writes to one connection: one message at a time, within its budget, none for longer than ten seconds.</summary>
internal sealed class GatewaySender(IGatewaySocket socket, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly SendBudget _budget = new(time);
    private readonly ArrayBufferWriter<byte> _buffer = new(512);

    /// <summary>Sends a heartbeat that is due.</summary>
    public Task BeatAsync(long? sequence, CancellationToken cancellationToken) =>
        SendAsync(() => WriteBeat(sequence), AlwaysTake, cancellationToken);

    /// <summary>Sends a heartbeat that the gateway asked for, unless it has asked for too many.</summary>
    public Task AnswerBeatAsync(long? sequence, CancellationToken cancellationToken) =>
        SendAsync(() => WriteBeat(sequence), _budget.TryTakeBeat, cancellationToken);

    public Task IdentifyAsync(ShardIdentity identity, CancellationToken cancellationToken) =>
        SendAsync(() => WriteIdentify(identity), _budget.TryTake, cancellationToken);

    public Task ResumeAsync(ShardIdentity identity, GatewaySession session, CancellationToken cancellationToken) =>
        SendAsync(() => WriteResume(identity, session), _budget.TryTake, cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async Task SendAsync(Action write, Func<bool> take, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);

        try
        {
            await _turn.WaitAsync(either.Token);

            try
            {
                if (take())
                {
                    _buffer.ResetWrittenCount();
                    write();
                    await socket.SendAsync(_buffer.WrittenMemory, either.Token);
                }
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely, "The gateway takes nothing.");
        }
    }

    private bool AlwaysTake()
    {
        _budget.TakeBeat();

        return true;
    }

    private void WriteBeat(long? sequence)
    {
        using var json = Begin(Opcode.Heartbeat);

        if (sequence is { } last)
        {
            json.WriteNumber("d", last);
        }
        else
        {
            json.WriteNull("d");
        }

        json.WriteEndObject();
    }

    private void WriteIdentify(ShardIdentity identity)
    {
        using var json = Begin(Opcode.Identify);
        json.WriteStartObject("d");
        json.WriteString("token", identity.Token);
        json.WriteNumber("intents", (int)identity.Intents);
        json.WriteStartObject("properties");
        json.WriteString("os", "linux");
        json.WriteString("browser", "ResearchBot");
        json.WriteString("device", "ResearchBot");
        json.WriteEndObject();
        json.WriteStartArray("shard");
        json.WriteNumberValue(identity.Shard);
        json.WriteNumberValue(identity.Shards);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResume(ShardIdentity identity, GatewaySession session)
    {
        using var json = Begin(Opcode.Resume);
        json.WriteStartObject("d");
        json.WriteString("token", identity.Token);
        json.WriteString("session_id", session.Id);
        json.WriteNumber("seq", session.Sequence);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private Utf8JsonWriter Begin(Opcode operation)
    {
        var json = new Utf8JsonWriter(_buffer);
        json.WriteStartObject();
        json.WriteNumber("op", (int)operation);

        return json;
    }
}
