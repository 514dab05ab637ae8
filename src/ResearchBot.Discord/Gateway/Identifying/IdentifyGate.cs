namespace ResearchBot.Discord.Gateway.Identifying;

/// <summary>
/// Lets shards begin their sessions one after the other: those with the same remainder by <c>max_concurrency</c> at least five
/// seconds apart, counted from the moment the last IDENTIFY was sent.
/// </summary>
internal sealed class IdentifyGate : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    private readonly Lane[] _lanes;
    private readonly TimeProvider _time;

    public IdentifyGate(int concurrency, TimeProvider time)
    {
        _time = time;
        _lanes = [.. Enumerable.Range(0, Math.Max(1, concurrency)).Select(_ => new Lane())];
    }

    /// <summary>Waits for the turn of a shard.</summary>
    /// <returns>The turn; dispose of it when the session will not begin.</returns>
    public async Task<Turn> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        var lane = _lanes[shard % _lanes.Length];
        await lane.Lock.WaitAsync(cancellationToken);

        try
        {
            if (lane.Sent is { } sent && Window - _time.GetElapsedTime(sent) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, _time, cancellationToken);
            }

            return new Turn(lane, _time);
        }
        catch (OperationCanceledException)
        {
            lane.Lock.Release();

            throw;
        }
    }

    public void Dispose()
    {
        foreach (var lane in _lanes)
        {
            lane.Lock.Dispose();
        }
    }

    /// <summary>The right of one shard to begin its session.</summary>
    internal sealed class Turn(Lane lane, TimeProvider time) : IDisposable
    {
        private bool _over;

        /// <summary>Ends the turn; the five seconds count from now.</summary>
        public void Sent()
        {
            lane.Sent = time.GetTimestamp();
            Dispose();
        }

        public void Dispose()
        {
            if (!Interlocked.Exchange(ref _over, true))
            {
                lane.Lock.Release();
            }
        }
    }

    internal sealed class Lane
    {
        public SemaphoreSlim Lock { get; } = new(1);

        public long? Sent { get; set; }
    }
}
