namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>Counts the pauses of one shard: resumes and new sessions each along a sequence of their own, begun anew after a minute of health.</summary>
internal sealed class Backoff(Jitter jitter, TimeProvider time) : IDisposable
{
    /// <summary>The longest pause before a resume.</summary>
    public static readonly TimeSpan ResumeCap = TimeSpan.FromSeconds(60);

    /// <summary>The longest pause before a new session.</summary>
    public static readonly TimeSpan IdentifyCap = TimeSpan.FromSeconds(600);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Health = TimeSpan.FromSeconds(60);

    private IEnumerator<TimeSpan> _resumes = new ReconnectPolicy(First, ResumeCap, jitter).Delays().GetEnumerator();
    private IEnumerator<TimeSpan> _identifies = new ReconnectPolicy(First, IdentifyCap, jitter).Delays().GetEnumerator();

    /// <summary>The pause before the next attempt.</summary>
    /// <param name="end">How the last one ended.</param>
    /// <param name="readySince">The timestamp at which the last connection became ready; null when it never did.</param>
    public TimeSpan Next(ConnectionEnd end, long? readySince)
    {
        if (readySince is { } since && time.GetElapsedTime(since) >= Health)
        {
            Dispose();
            _resumes = new ReconnectPolicy(First, ResumeCap, jitter).Delays().GetEnumerator();
            _identifies = new ReconnectPolicy(First, IdentifyCap, jitter).Delays().GetEnumerator();
        }

        var delays = end is ConnectionEnd.Resume ? _resumes : _identifies;
        delays.MoveNext();

        return end is ConnectionEnd.Refused ? Max(delays.Current, TimeSpan.FromSeconds(1 + (4 * jitter()))) : delays.Current;
    }

    public void Dispose()
    {
        _resumes.Dispose();
        _identifies.Dispose();
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
