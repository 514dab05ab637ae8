using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest.Limits;

/// <summary>
/// Counts the answers for which Discord shuts an address out at 10,000 in ten minutes, and stops long before,
/// with room for what is under way.
/// </summary>
internal sealed class InvalidRequests(SteadyClock clock)
{
    /// <summary>The count at which nothing is sent any more.</summary>
    public const int Most = 4_000;

    private const int Slots = 61;
    private static readonly TimeSpan Slot = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly int[] _counts = new int[Slots];
    private long _current;
    private int _total;

    /// <summary>Tells whether nothing may be sent.</summary>
    public bool IsTooMany
    {
        get
        {
            lock (_lock)
            {
                Forget();

                return _total >= Most;
            }
        }
    }

    /// <summary>Counts an answer.</summary>
    /// <returns>Whether this one was too many.</returns>
    public bool Add()
    {
        lock (_lock)
        {
            Forget();
            _counts[_current % Slots]++;

            return ++_total == Most;
        }
    }

    private void Forget()
    {
        var now = clock.Now.Ticks / Slot.Ticks;

        for (var steps = Math.Min(now - _current, Slots); steps > 0; steps--)
        {
            _current++;
            _total -= _counts[_current % Slots];
            _counts[_current % Slots] = 0;
        }

        _current = now;
    }
}
