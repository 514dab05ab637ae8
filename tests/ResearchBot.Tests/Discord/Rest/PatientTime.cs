using System.Collections.Concurrent;

using Microsoft.Extensions.Time.Testing;

namespace ResearchBot.Tests.Discord.Rest;

/// <summary>A clock that stands still, and knows who waits for it: a test that lets it run on when nobody does would be ahead of what it tests.</summary>
internal sealed class PatientTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    // longer than any wait that belongs to the matter: only limits of patience, which mostly are not reached
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<CountedTimer, (TimeSpan Wait, long Due)> _pending = new();

    /// <summary>Tells whether anybody waits for something that comes about soon.</summary>
    public bool IsAwaitedSoon => _pending.Values.Any(timer => timer.Wait < Soon);

    /// <summary>How long until the clock is next waited for; null when it is not.</summary>
    public TimeSpan? UntilNext => _pending.Values.Select(timer => (TimeSpan?)TimeSpan.FromTicks(timer.Due - GetTimestamp())).Min();

    /// <summary>How far somebody has set the clock on the wall.</summary>
    public TimeSpan Skew { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Skew;

    public override long GetTimestamp() => base.GetTimestamp() - Skew.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new CountedTimer(this, callback, state);
        timer.Inner = base.CreateTimer(timer.Fire, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(dueTime, period);

        return timer;
    }

    private sealed class CountedTimer(PatientTime time, TimerCallback callback, object? state) : ITimer
    {
        public ITimer Inner { get; set; } = null!;

        public void Fire(object? nothing)
        {
            time._pending.TryRemove(this, out _);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                time._pending.TryRemove(this, out _);
            }
            else
            {
                time._pending[this] = (dueTime, time.GetTimestamp() + dueTime.Ticks);
            }

            return Inner.Change(dueTime, period);
        }

        public void Dispose()
        {
            time._pending.TryRemove(this, out _);
            Inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();

            return ValueTask.CompletedTask;
        }
    }
}
