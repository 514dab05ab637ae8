namespace ResearchBot.Answering.Model;

/// <summary>Bounds how long one wait may last.</summary>
internal static class Silence
{
    /// <summary>Does something that has to end in time.</summary>
    /// <exception cref="TimeoutException">It did not.</exception>
    public static async Task<T> BoundAsync<T>(
        Func<CancellationToken, Task<T>> wait, TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);

        try
        {
            return await wait(either.Token);
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Nothing came for {longest.TotalSeconds} s.");
        }
    }
}
