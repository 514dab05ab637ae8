using ResearchBot.Discord.Gateway;
using ResearchBot.Discord.Gateway.Shards;

namespace ResearchBot.Discord;

/// <summary>Stays connected to Discord and brings everything that happens to the <see cref="IDiscordHandler"/>.</summary>
public sealed class DiscordClient
{
    private readonly GatewayDoor _door;
    private readonly GatewayParts _parts;
    private GatewayRun? _run;

    internal DiscordClient(GatewayDoor door, GatewayParts parts)
    {
        _door = door;
        _parts = parts;
    }

    /// <summary>Whether the end that comes is a restart: the session is then left open, and members do not see the bot go offline.</summary>
    public bool Restarting { get; set; }

    /// <summary>Whether every shard has a running session (READY or RESUMED) whose heartbeats are answered.</summary>
    public bool IsReady => _run is { } run && run.Shards.All(shard => shard.IsHealthy);

    /// <summary>How each shard is; empty while the client does not run.</summary>
    public IReadOnlyList<ShardHealth> Shards => [.. (_run?.Shards ?? []).Select(shard => shard.Health)];

    /// <summary>How long ago the last event came, on any shard; null before the first. A quiet server has none for hours.</summary>
    public TimeSpan? LastEventAge => Shards.Min(shard => shard.LastEventAge);

    /// <summary>How many messages were passed over in this run, because the handler was too slow for them.</summary>
    public long DroppedMessages => _run?.DroppedMessages ?? 0;

    /// <summary>Connects, and stays connected until it is cancelled; then it closes the sessions and returns.</summary>
    /// <exception cref="DiscordStoppedException">Discord refuses the bot for a reason that only a person can remove.</exception>
    /// <exception cref="InvalidOperationException">The client runs already.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var info = await _door.FindAsync(cancellationToken);
            using var run = new GatewayRun(info, _parts, () => Restarting ? CloseCodes.Keep : CloseCodes.Shutdown);

            if (Interlocked.CompareExchange(ref _run, run, null) is not null)
            {
                throw new InvalidOperationException("The client runs already.");
            }

            try
            {
                await run.RunAsync(cancellationToken);
            }
            finally
            {
                _run = null;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }
}
