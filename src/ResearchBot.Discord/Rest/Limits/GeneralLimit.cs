using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest.Limits;

/// <summary>The limit of all requests but those of interactions: 50 a second, and none while Discord has closed everything.</summary>
internal sealed class GeneralLimit(SteadyClock clock)
{
    private const int Requests = 50;

    // Discord counts by its own second, and the way there stretches and squeezes ours
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.05);

    private readonly Lock _lock = new();
    private readonly TimeSpan[] _starts = [.. Enumerable.Repeat(-Window, Requests)];
    private int _oldest;
    private TimeSpan _closedUntil;

    /// <summary>Waits until a request may start, in the order of arrival.</summary>
    public async ValueTask EnterAsync(RestRoute route, CancellationToken cancellationToken)
    {
        while (Reserve(route) is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock.Time, cancellationToken);

            if (IsOpen())
            {
                return;
            }
        }
    }

    /// <summary>Lets nothing through for a while.</summary>
    public void CloseFor(TimeSpan span)
    {
        lock (_lock)
        {
            _closedUntil = Later(_closedUntil, clock.Now + span);
        }
    }

    private TimeSpan Reserve(RestRoute route)
    {
        lock (_lock)
        {
            var now = clock.Now;
            var start = Later(Later(now, _starts[_oldest] + Window), _closedUntil);
            Patience.Check(start - now, 0, route);
            _starts[_oldest] = start;
            _oldest = (_oldest + 1) % Requests;

            return start - now;
        }
    }

    private bool IsOpen()
    {
        lock (_lock)
        {
            return clock.Now >= _closedUntil;
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
