namespace ResearchBot.Discord.Rest.Limits;

/// <summary>
/// What may be sent of one bucket and one channel, guild or webhook, and who waits for it. Until Discord has told how many
/// requests are left, and again after each reset, one is under way at a time. Guarded by the lock of <see cref="RateBuckets"/>.
/// </summary>
internal sealed class RateBucket((string Name, string Major) key)
{
    // two answers of one window differ by their way here; a new window ends later than that
    private static readonly TimeSpan SameWindow = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ResetMargin = TimeSpan.FromMilliseconds(20);

    private readonly LinkedList<RateWaiter> _waiting = [];
    private int? _remaining;
    private int _underWay;
    private TimeSpan _resetAt;
    private TimeSpan _blockedUntil;

    public (string Name, string Major) Key { get; set; } = key;

    public ITimer? Timer { get; set; }

    public int Waiting => _waiting.Count;

    public RateWaiter? First => _waiting.First?.Value;

    /// <summary>How long the next request has to wait; null when it waits for an answer that is under way.</summary>
    public TimeSpan? NextStart(TimeSpan now)
    {
        if (now < _blockedUntil)
        {
            return _blockedUntil - now;
        }

        if (_remaining is not { } remaining || now >= _resetAt)
        {
            return _underWay == 0 ? TimeSpan.Zero : null;
        }

        return remaining > 0 ? TimeSpan.Zero : _resetAt - now;
    }

    public bool IsIdle(TimeSpan now) => _underWay == 0 && _waiting.Count == 0 && NextStart(now) == TimeSpan.Zero;

    public void Start()
    {
        _underWay++;
        _remaining--;
    }

    public void End() => _underWay--;

    /// <summary>Takes in what an answer told.</summary>
    public void Learn(int remaining, TimeSpan resetAfter, TimeSpan now)
    {
        var resetAt = now + resetAfter + ResetMargin;
        var isNewWindow = _remaining is null || now >= _resetAt || resetAt > _resetAt + SameWindow;

        // within a window every start has been counted here already
        _remaining = isNewWindow ? Math.Max(0, remaining - _underWay) : Math.Min(_remaining!.Value, remaining);
        _resetAt = isNewWindow || resetAt > _resetAt ? resetAt : _resetAt;
    }

    /// <summary>Lets nothing through for a while, and then one.</summary>
    public void Block(TimeSpan until)
    {
        _blockedUntil = until > _blockedUntil ? until : _blockedUntil;
        _remaining = null;
    }

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
