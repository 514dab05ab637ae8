namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>When a feed is asked again.</summary>
internal static class PollSchedule
{
    private const int MostDoublings = 12;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>How long after an answer: the usual time, or as much longer as the feed or its site asks for, within a day.</summary>
    public static TimeSpan AfterAnswer(TimeSpan usual, params IEnumerable<TimeSpan?> asked) =>
        asked.OfType<TimeSpan>().Select(span => span < Longest ? span : Longest).Append(usual).Max();

    /// <summary>When after a hold: a new day brings new fetches, anything else somebody may change at any time.</summary>
    public static DateTimeOffset AfterHold(DateTimeOffset now, TimeSpan usual, FeedHold hold) =>
        hold is FeedHold.Fetches ? new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero) : now + usual;

    /// <summary>When after failures in a row: twice as long after each, up to a day, and not before the site asks to come back.</summary>
    /// <param name="now">The moment of the last one.</param>
    /// <param name="usual">The usual time between polls.</param>
    /// <param name="failures">How many there were, from 1.</param>
    /// <param name="notBefore">Before when the site asks not to come back; null where it does not say.</param>
    public static DateTimeOffset AfterFailure(DateTimeOffset now, TimeSpan usual, int failures, DateTimeOffset? notBefore)
    {
        var wait = usual * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        var next = now + (wait < Longest ? wait : Longest);

        return notBefore > next ? notBefore.Value : next;
    }
}
