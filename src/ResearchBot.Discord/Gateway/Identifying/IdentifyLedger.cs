namespace ResearchBot.Discord.Gateway.Identifying;

/// <summary>When sessions were begun in the last 24 hours, oldest first, in a time that never jumps.</summary>
internal sealed class IdentifyLedger
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly List<TimeSpan> _begun;

    /// <param name="begun">Times before now as negative values; what lies in the future counts as now.</param>
    public IdentifyLedger(IEnumerable<TimeSpan> begun) =>
        _begun = [.. begun.Select(time => time > TimeSpan.Zero ? TimeSpan.Zero : time).Where(time => time > -Day).Order()];

    /// <summary>The times that still count.</summary>
    public IReadOnlyList<TimeSpan> Begun => _begun;

    /// <summary>Takes one, if there is room.</summary>
    /// <returns>Zero when it is taken; else how long until there is room.</returns>
    public TimeSpan Take(TimeSpan now, IdentifyLimits limits)
    {
        _begun.RemoveAll(time => now - time >= Day);
        var wait = Max(WaitFor(now, limits.PerMinute, Minute), WaitFor(now, limits.PerDay, Day));

        if (wait == TimeSpan.Zero)
        {
            _begun.Add(now);
        }

        return wait;
    }

    /// <summary>Gives back the one that was taken last.</summary>
    public void GiveBack()
    {
        if (_begun.Count > 0)
        {
            _begun.RemoveAt(_begun.Count - 1);
        }
    }

    private TimeSpan WaitFor(TimeSpan now, int limit, TimeSpan window) =>
        _begun.Count >= limit && now - _begun[^limit] is var age && age < window ? window - age : TimeSpan.Zero;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
