using Microsoft.Extensions.Logging;

namespace ResearchBot.Discord.Gateway.Dispatch;

/// <summary>Several lanes with a consumer each: what belongs to one channel is handled in order, and a slow channel delays few others.</summary>
internal sealed class EventLanes(ILogger logger)
{
    private const int Lanes = 16;
    private const int MostMessages = 512;
    private const int ReportEvery = 1_000;

    private readonly EventLane[] _lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new EventLane(MostMessages))];
    private long _dropped;

    /// <summary>How many messages were dropped, because the handler was too slow for them.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Adds a message of a channel.</summary>
    public void AddMessage(Snowflake channel, HandlerCall call)
    {
        if (Of(channel).AddMessage(call) && Interlocked.Increment(ref _dropped) is var dropped && dropped % ReportEvery == 1)
        {
            Log.MessagesDropped(logger, dropped);
        }
    }

    /// <summary>Adds something else that happened in a channel or a guild.</summary>
    public void Add(Snowflake place, HandlerCall call) => Of(place).Add(call);

    /// <summary>Handles what is added, until it is cancelled.</summary>
    public Task RunAsync(HandlerEdge edge, CancellationToken cancellationToken) =>
        Task.WhenAll(_lanes.Select(lane => ConsumeAsync(lane, edge, cancellationToken)));

    private static async Task ConsumeAsync(EventLane lane, HandlerEdge edge, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await edge.RunAsync(await lane.TakeAsync(cancellationToken), cancellationToken);
        }
    }

    // The low bits count what was made in the same millisecond and are nearly always zero.
    private EventLane Of(Snowflake place) => _lanes[(place.Value >> 22) * 0x9E3779B97F4A7C15 >> 60];
}
