namespace ResearchBot.Discord.Rest.Limits;

/// <summary>
/// What may be sent of one bucket and one channel, guild or webhook, and who waits for it. One request is under way at a time,
/// so that messages stand in the order in which they were sent. Guarded by the lock of <see cref="RateBuckets"/>.
/// </summary>
internal sealed class RateBucket((string Name, string Major) key)
{
    private static readonly TimeSpan ResetMargin = TimeSpan.FromMilliseconds(20);

    private readonly LinkedList<RateWaiter> _waiting = [];
    private bool _isUnderWay;
    private TimeSpan _closedUntil;

    public (string Name, string Major) Key { get; set; } = key;

    public ITimer? Timer { get; set; }

    public int Waiting => _waiting.Count;

    public RateWaiter? First => _waiting.First?.Value;

    /// <summary>How long the next request has to wait; null when it waits for an answer that is under way.</summary>
    public TimeSpan? NextStart(TimeSpan now) => now < _closedUntil ? _closedUntil - now : _isUnderWay ? null : TimeSpan.Zero;

    public bool IsIdle(TimeSpan now) => !_isUnderWay && _waiting.Count == 0 && now >= _closedUntil;

    public void Start() => _isUnderWay = true;

    public void End() => _isUnderWay = false;

    /// <summary>Takes in what an answer told: nothing more goes through before the reset when nothing is left.</summary>
    public void Learn(int remaining, TimeSpan resetAfter, TimeSpan now)
    {
        if (remaining == 0)
        {
            Close(now + resetAfter + ResetMargin);
        }
    }

    /// <summary>Lets nothing through for a while.</summary>
    public void Close(TimeSpan until) => _closedUntil = until > _closedUntil ? until : _closedUntil;

    /// <summary>Puts a waiter where its ticket says: one that was refused stands before those that came later.</summary>
    public void Add(RateWaiter waiter)
    {
        var after = _waiting.Last;

        while (after is not null && after.Value.Ticket > waiter.Ticket)
        {
            after = after.Previous;
        }

        if (after is null)
        {
            _waiting.AddFirst(waiter);
        }
        else
        {
            _waiting.AddAfter(after, waiter);
        }
    }

    public bool Remove(RateWaiter waiter) => _waiting.Remove(waiter);

    /// <summary>Lets all wait in another bucket instead.</summary>
    public void MoveTo(RateBucket other)
    {
        foreach (var waiter in _waiting)
        {
            waiter.Bucket = other;
            other.Add(waiter);
        }

        _waiting.Clear();
    }
}

/// <summary>A request that waits, or has begun.</summary>
internal sealed class RateWaiter(RateBucket bucket, RestRoute route, long ticket)
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RateBucket Bucket { get; set; } = bucket;

    public RestRoute Route => route;

    public long Ticket => ticket;

    public Task Started => _started.Task;

    public void Start() => _started.SetResult();

    public void Cancel(CancellationToken cancellationToken) => _started.TrySetCanceled(cancellationToken);
}
