using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Gateway.Identifying;

/// <summary>How many sessions Discord still lets the bot begin, as it said when it was last asked.</summary>
internal sealed class SessionStarts(SessionStartLimit limit, TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private TimeSpan _window = TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 0, Day.TotalMilliseconds));
    private long _since = time.GetTimestamp();
    private int _remaining = limit.Remaining;

    /// <summary>Takes one, if one is left; all are free where Discord names no limit.</summary>
    /// <returns>Zero when it is taken; else how long until there are more.</returns>
    public TimeSpan Take()
    {
        lock (_lock)
        {
            if (time.GetElapsedTime(_since) >= _window)
            {
                _remaining = limit.Total;
                _since = time.GetTimestamp();
                _window = Day;
            }

            if (limit.Total > 0 && _remaining <= 0)
            {
                return _window - time.GetElapsedTime(_since);
            }

            _remaining--;

            return TimeSpan.Zero;
        }
    }

    /// <summary>Gives back one that was taken and not used.</summary>
    public void GiveBack()
    {
        lock (_lock)
        {
            _remaining++;
        }
    }
}
