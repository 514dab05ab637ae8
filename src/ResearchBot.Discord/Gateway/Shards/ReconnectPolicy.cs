namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>How long to wait before the next attempt: doubling up to a cap, with full jitter.</summary>
internal sealed class ReconnectPolicy(TimeSpan first, TimeSpan cap, Jitter jitter)
{
    /// <summary>An endless sequence of pauses.</summary>
    public IEnumerable<TimeSpan> Delays()
    {
        for (var limit = first; ; limit = limit < cap / 2 ? limit * 2 : cap)
        {
            yield return limit * jitter();
        }
    }
}
