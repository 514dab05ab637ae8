using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Gateway.Events;
using ResearchBot.Discord.Gateway.Sockets;

namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>One connection from its opening to its end. Nothing in it waits for ever.</summary>
internal sealed class GatewayConnection(
    IGatewaySocket socket, Conversation conversation, ShardIdentity identity, Jitter jitter, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ReadyPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(5);

    private readonly GatewaySender _sender = new(socket, time);
    private Heartbeat? _heartbeat;

    /// <summary>Whether HELLO came.</summary>
    public bool WasGreeted => conversation.Hello.IsCompletedSuccessfully;

    /// <summary>Whether IDENTIFY or RESUME was sent.</summary>
    public bool HasSpoken { get; private set; }

    /// <summary>How the connection is.</summary>
    public ShardState State => conversation.Ended.IsCompleted ? ShardState.Disconnected
        : conversation.ReadySince is null ? ShardState.Connecting
        : _heartbeat is { IsFresh: true } ? ShardState.Ready
        : ShardState.Silent;

    /// <summary>Connects, and returns when the connection is closed.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="spoken">Called when IDENTIFY or RESUME was sent.</param>
    /// <param name="shutdownCode">Tells the code to close with at cancellation.</param>
    /// <param name="cancellationToken">Closes the connection.</param>
    public async Task<ConnectionEnd> RunAsync(Uri address, Action spoken, Func<int> shutdownCode, CancellationToken cancellationToken)
    {
        if (!await TryConnectAsync(address, cancellationToken))
        {
            conversation.End(cancellationToken.IsCancellationRequested ? new ConnectionEnd.Closed() : new ConnectionEnd.Resume(), CloseCodes.Keep);

            return (await conversation.Ended).Next;
        }

        using var life = new CancellationTokenSource();
        await using var shutdown = cancellationToken.Register(() => conversation.End(new ConnectionEnd.Closed(), shutdownCode()));
        var receiving = GuardAsync(new Receiver(socket, conversation, identity.Shard, logger).RunAsync(life.Token));
        var others = Task.WhenAll(
            GuardAsync(SpeakAsync(spoken, life.Token)),
            GuardAsync(BeatAsync(life.Token)),
            GuardAsync(ExpectHelloAsync(life.Token)),
            GuardAsync(ExpectReadyAsync(life.Token)));
        var ending = await conversation.Ended;
        Log.Closing(logger, identity.Shard, ending.Next.GetType().Name, ending.Code);
        await CloseAsync(ending.Code, receiving);
        Cancel(life);
        await Task.WhenAll(receiving, others);

        return ending.Next;
    }

    public void Dispose() => _sender.Dispose();

    private async Task<bool> TryConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(ConnectPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);

        try
        {
            await socket.ConnectAsync(address, either.Token);

            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotConnected(logger, identity.Shard, exception.GetType().Name);

            return false;
        }
    }

    private async Task SpeakAsync(Action spoken, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (await conversation.Outbox.ReadAsync(cancellationToken))
            {
                case Opcode.Heartbeat:
                    await _sender.AnswerBeatAsync(conversation.Session?.Sequence, cancellationToken);
                    continue;
                case Opcode.Resume:
                    await _sender.ResumeAsync(identity, conversation.Session!, cancellationToken);
                    break;
                default:
                    await _sender.IdentifyAsync(identity, cancellationToken);
                    break;
            }

            HasSpoken = true;
            spoken();
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        _heartbeat = new Heartbeat(await conversation.Hello, jitter, time);
        conversation.Answered = _heartbeat.Answer;
        await _heartbeat.RunAsync(() => _sender.BeatAsync(conversation.Session?.Sequence, cancellationToken), cancellationToken);
        Log.Silent(logger, identity.Shard);
        conversation.End(new ConnectionEnd.Resume(), CloseCodes.Keep);
    }

    private async Task ExpectHelloAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(HelloPatience, time, cancellationToken);

        if (!WasGreeted)
        {
            throw new TimeoutException();
        }
    }

    /// <summary>Events that are sent again before RESUMED prolong the wait for it.</summary>
    private async Task ExpectReadyAsync(CancellationToken cancellationToken)
    {
        await conversation.Hello;

        for (var since = time.GetTimestamp(); conversation.ReadySince is null; since = conversation.LastEvent ?? since)
        {
            if (time.GetElapsedTime(since) >= ReadyPatience)
            {
                throw new TimeoutException();
            }

            await Task.Delay(ReadyPatience - time.GetElapsedTime(since), time, cancellationToken);
        }
    }

    /// <summary>Whatever breaks in one part of the connection ends the whole, and the session goes on over another.</summary>
    private async Task GuardAsync(Task part)
    {
        try
        {
            await part;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            if (!conversation.Ended.IsCompleted)
            {
                Log.Broken(logger, identity.Shard, exception.GetType().Name);
                conversation.End(new ConnectionEnd.Resume(), CloseCodes.Keep);
            }
        }
    }

    private async Task CloseAsync(int code, Task receiving)
    {
        using var patience = new CancellationTokenSource(ClosePatience, time);

        try
        {
            await socket.CloseAsync(code, patience.Token);
            await receiving.WaitAsync(patience.Token);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.NotClosed(logger, identity.Shard, exception.GetType().Name);
        }

        socket.Abort();
    }

    private static void Cancel(CancellationTokenSource life) => life.Cancel();
}
