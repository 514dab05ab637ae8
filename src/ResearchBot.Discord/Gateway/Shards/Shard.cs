using ResearchBot.Discord.Gateway.Events;
using ResearchBot.Discord.Gateway.Identifying;

namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>Keeps one shard connected, from connection to connection.</summary>
internal sealed class Shard(
    ShardIdentity identity, Uri gateway, IdentifyPermits permits, GatewayParts parts, EventDecoder decoder, IShardSink sink, Func<int> shutdownCode)
{
    private const int MostFailedResumes = 3;
    private const string Query = "?v=10&encoding=json&compress=zlib-stream";

    private GatewaySession? _session;
    private GatewayConnection? _connection;
    private Conversation? _conversation;
    private int _ungreeted;
    private long? _lastEvent;

    /// <summary>Whether the session runs and heartbeats are answered.</summary>
    public bool IsHealthy => State == ShardState.Ready;

    /// <summary>How the shard is.</summary>
    public ShardHealth Health => new(
        identity.Shard, State, (_conversation?.LastEvent ?? _lastEvent) is { } last ? parts.Time.GetElapsedTime(last) : null);

    private ShardState State => _connection?.State ?? ShardState.Disconnected;

    /// <summary>Stays connected until it is told to end.</summary>
    /// <exception cref="DiscordStoppedException">Connecting again would fail the same way.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var backoff = new Backoff(parts.Jitter, parts.Time);

        while (true)
        {
            var end = _session is null
                ? await IdentifyAsync(cancellationToken)
                : await ConnectAsync(ResumeAddress(_session), () => { }, cancellationToken);

            switch (end)
            {
                case ConnectionEnd.Closed:
                    return;
                case ConnectionEnd.Stopped stopped:
                    throw new DiscordStoppedException(stopped.Reason);
                case ConnectionEnd.Resume when _session is not null:
                    break;
                default:
                    _session = null;
                    end = end is ConnectionEnd.Refused ? end : new ConnectionEnd.NewSession();
                    break;
            }

            var pause = backoff.Next(end, _conversation?.ReadySince);
            Log.Reconnecting(parts.Logger, identity.Shard, end.GetType().Name, pause);
            await Task.Delay(pause, parts.Time, cancellationToken);
        }
    }

    private async Task<ConnectionEnd> IdentifyAsync(CancellationToken cancellationToken)
    {
        using var turn = await permits.EnterAsync(identity.Shard, cancellationToken);
        var end = await ConnectAsync(gateway, turn.Sent, cancellationToken);

        if (_connection is not { HasSpoken: true })
        {
            await permits.GiveBackAsync();
        }

        return end;
    }

    private async Task<ConnectionEnd> ConnectAsync(Uri address, Action spoken, CancellationToken cancellationToken)
    {
        using var socket = parts.Sockets();
        var conversation = new Conversation(identity.Shard, _session, decoder, sink, parts.Time, parts.Logger);
        using var connection = new GatewayConnection(socket, conversation, identity, parts.Jitter, parts.Time, parts.Logger);
        _conversation = conversation;
        _connection = connection;
        var end = await connection.RunAsync(new Uri(address, Query), spoken, shutdownCode, cancellationToken);
        Learn(connection, conversation);

        return end;
    }

    private void Learn(GatewayConnection connection, Conversation conversation)
    {
        _lastEvent = conversation.LastEvent ?? _lastEvent;
        _ungreeted = connection.WasGreeted ? 0 : _ungreeted + 1;

        if (conversation.Session is { } session && session == _session)
        {
            session.FailedResumes = conversation.ReadySince is not null ? 0 : session.FailedResumes + (connection.HasSpoken ? 1 : 0);
        }

        _session = conversation.Session is { FailedResumes: < MostFailedResumes } alive ? alive : null;
    }

    /// <summary>The session's own address, until nobody is there.</summary>
    private Uri ResumeAddress(GatewaySession session) => _ungreeted < MostFailedResumes ? session.Address ?? gateway : gateway;
}
