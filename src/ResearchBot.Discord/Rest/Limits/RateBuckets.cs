using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest.Limits;

/// <summary>All buckets. Requests of one bucket start in the order of their tickets, one by one, and never before Discord allows it.</summary>
internal sealed class RateBuckets(SteadyClock clock)
{
    private const int ManyBuckets = 2_048;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<(string Name, string Major), RateBucket> _buckets = [];

    /// <summary>Waits until a request may start. Every start is ended by <see cref="Leave"/>.</summary>
    /// <param name="route">What it is counted by.</param>
    /// <param name="ticket">Its place in the order.</param>
    /// <param name="cancellationToken">Leaves the queue.</param>
    public async Task<RateWaiter> EnterAsync(RestRoute route, long ticket, CancellationToken cancellationToken)
    {
        RateWaiter waiter;

        lock (_lock)
        {
            var bucket = Find(route);
            waiter = new RateWaiter(bucket, route, ticket);
            Patience.Check(bucket.NextStart(clock.Now) ?? TimeSpan.Zero, bucket.Waiting, route);
            bucket.Add(waiter);
            StartNext(bucket);
        }

        using var leaving = cancellationToken.UnsafeRegister(static (state, token) => ((Action<CancellationToken>)state!)(token), (Action<CancellationToken>)Withdraw);
        await waiter.Started;

        return waiter;

        void Withdraw(CancellationToken token)
        {
            lock (_lock)
            {
                if (waiter.Bucket.Remove(waiter))
                {
                    waiter.Cancel(token);
                }
            }
        }
    }

    /// <summary>Ends what <see cref="EnterAsync"/> began.</summary>
    /// <param name="waiter">The request.</param>
    /// <param name="rate">What its answer told; null when there was none.</param>
    /// <param name="blockFor">How long the bucket is closed; null when it is not.</param>
    public void Leave(RateWaiter waiter, RateHeaders? rate, TimeSpan? blockFor)
    {
        lock (_lock)
        {
            waiter.Bucket.End();
            var bucket = rate?.Bucket is { } name ? Rename(waiter, name) : waiter.Bucket;

            if (rate is { Remaining: { } remaining, ResetAfter: { } resetAfter })
            {
                bucket.Learn(remaining, resetAfter, clock.Now);
            }

            if (blockFor is { } block)
            {
                bucket.Close(clock.Now + block);
            }

            StartNext(bucket);
        }
    }

    private RateBucket Find(RestRoute route)
    {
        var key = (_names.GetValueOrDefault(route.Operation, route.Operation), route.Major);

        if (_buckets.TryGetValue(key, out var bucket))
        {
            return bucket;
        }

        if (_buckets.Count >= ManyBuckets)
        {
            Forget();
        }

        return _buckets[key] = new RateBucket(key);
    }

    private RateBucket Rename(RateWaiter waiter, string name)
    {
        var bucket = waiter.Bucket;
        var key = (name, waiter.Route.Major);
        _names[waiter.Route.Operation] = name;

        if (bucket.Key == key)
        {
            return bucket;
        }

        if (_buckets.GetValueOrDefault(bucket.Key) == bucket)
        {
            _buckets.Remove(bucket.Key);
        }

        if (_buckets.TryGetValue(key, out var known))
        {
            bucket.MoveTo(known);

            return known;
        }

        bucket.Key = key;

        return _buckets[key] = bucket;
    }

    private void StartNext(RateBucket bucket)
    {
        while (bucket.First is { } first && bucket.NextStart(clock.Now) is { } wait)
        {
            if (wait > TimeSpan.Zero)
            {
                bucket.Timer ??= clock.Time.CreateTimer(_ => OnTime(bucket), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                bucket.Timer.Change(wait, Timeout.InfiniteTimeSpan);

                return;
            }

            bucket.Remove(first);
            bucket.Start();
            first.Start();
        }
    }

    private void OnTime(RateBucket bucket)
    {
        lock (_lock)
        {
            StartNext(bucket);
        }
    }

    private void Forget()
    {
        foreach (var idle in _buckets.Values.Where(bucket => bucket.IsIdle(clock.Now)).ToList())
        {
            idle.Timer?.Dispose();
            _buckets.Remove(idle.Key);
        }
    }
}
