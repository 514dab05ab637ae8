using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest.Limits;

/// <summary>The limit of all requests but those of interactions: 50 a second, and none while Discord has closed everything.</summary>
/// <remarks>
/// Discord counts a request at a moment that nobody here sees, between its start and its answer. A place is therefore free again
/// a second after the answer: whichever second Discord counts by, and however long the ways were, it sees no more than 50.
/// </remarks>
internal sealed class GeneralLimit
{
    private const int Requests = 50;

    // clocks differ a little in how long a second is
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.02);

    private readonly SteadyClock _clock;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _places = new(Enumerable.Repeat(TimeSpan.Zero, Requests));
    private readonly Queue<TaskCompletionSource> _waiting = [];
    private TimeSpan _closedUntil;

    public GeneralLimit(SteadyClock clock)
    {
        _clock = clock;
        _timer = clock.Time.CreateTimer(_ => StartNext(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits until a request may start, in the order of arrival. Every start is ended by <see cref="Leave"/>.</summary>
    /// <exception cref="DiscordRestException">It would wait too long.</exception>
    public async ValueTask EnterAsync(RestRoute route, CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource();

        lock (_lock)
        {
            Patience.Check(Later(_closedUntil - _clock.Now, (_waiting.Count / Requests) * Window), 0, route);
            _waiting.Enqueue(started);
        }

        StartNext();
        await using var leaving = cancellationToken.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), started);
        await started.Task;
    }

    /// <summary>Ends what <see cref="EnterAsync"/> began: there is an answer, or there will be none.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _places.Enqueue(_clock.Now + Window);
        }

        StartNext();
    }

    /// <summary>Lets nothing through for a while.</summary>
    public void CloseFor(TimeSpan span)
    {
        lock (_lock)
        {
            _closedUntil = Later(_closedUntil, _clock.Now + span);
        }
    }

    private void StartNext()
    {
        while (TakeNext() is { } next)
        {
            // one that was given up has used no place
            if (!next.TrySetResult())
            {
                GiveBack();
            }
        }
    }

    private TaskCompletionSource? TakeNext()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0 || !_places.TryPeek(out var freeAt))
            {
                return null;
            }

            if (Later(freeAt, _closedUntil) - _clock.Now is var wait && wait > TimeSpan.Zero)
            {
                // timers count whole milliseconds: one that rang too early would ring again at once, and again
                _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);

                return null;
            }

            _places.Dequeue();

            return _waiting.Dequeue();
        }
    }

    private void GiveBack()
    {
        lock (_lock)
        {
            _places.Enqueue(_clock.Now);
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
