namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>Beats on one connection, and notices when it is dead: a beat was not answered until the next is due.</summary>
internal sealed class Heartbeat(TimeSpan interval, Jitter jitter, TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private long _sent;
    private long _answered;

    /// <summary>How long ago the connection last showed life.</summary>
    public TimeSpan Silence => time.GetElapsedTime(Math.Max(_start, Interlocked.Read(ref _answered)));

    /// <summary>Whether the last answer is no older than two intervals.</summary>
    public bool IsFresh => Silence <= 2 * interval;

    /// <summary>Counts an answer.</summary>
    public void Answer() => Interlocked.Exchange(ref _answered, time.GetTimestamp());

    /// <summary>Beats until a beat stays unanswered.</summary>
    public async Task RunAsync(Func<Task> beat, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * jitter(), time, cancellationToken);

        do
        {
            Interlocked.Exchange(ref _sent, time.GetTimestamp());
            await beat();
            await Task.Delay(interval, time, cancellationToken);
        }
        while (Interlocked.Read(ref _answered) >= Interlocked.Read(ref _sent));
    }
}
