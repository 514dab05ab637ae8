using Microsoft.Extensions.Time.Testing;

namespace ResearchBot.Tests.Discord.Rest;

/// <summary>A clock that stands still, and knows whether anybody waits for it: a test that lets it run on when nobody does would be ahead of what it tests.</summary>
internal sealed class PatientTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private int _pending;

    /// <summary>Tells whether anybody waits for the clock.</summary>
    public bool IsAwaited => Volatile.Read(ref _pending) > 0;

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
        private int _isPending;

        public ITimer Inner { get; set; } = null!;

        public void Fire(object? nothing)
        {
            Set(false);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Set(dueTime != Timeout.InfiniteTimeSpan);

            return Inner.Change(dueTime, period);
        }

        public void Dispose()
        {
            Set(false);
            Inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();

            return ValueTask.CompletedTask;
        }

        private void Set(bool isPending)
        {
            if (Interlocked.Exchange(ref _isPending, isPending ? 1 : 0) != (isPending ? 1 : 0))
            {
                Interlocked.Add(ref time._pending, isPending ? 1 : -1);
            }
        }
    }
}
