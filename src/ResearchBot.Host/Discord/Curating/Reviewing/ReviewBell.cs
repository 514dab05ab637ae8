namespace ResearchBot.Host.Discord.Curating.Reviewing;

/// <summary>Rung when there may be something to show to moderators or to tell to members, so that they need not wait for the next round.</summary>
internal sealed class ReviewBell(TimeProvider time)
{
    private TaskCompletionSource _rung = New();

    /// <summary>Rings it.</summary>
    public void Ring() => Volatile.Read(ref _rung).TrySetResult();

    /// <summary>Waits until it is rung, or for so long. What rings afterwards counts for the next time.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        try
        {
            await Volatile.Read(ref _rung).Task.WaitAsync(longest, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Not everything rings: other processes write to the catalog, too.
        }

        Volatile.Write(ref _rung, New());
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
