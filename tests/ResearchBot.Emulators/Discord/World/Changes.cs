namespace ResearchBot.Emulators.Discord.World;

/// <summary>Lets somebody wait until something is so, told by every change instead of looking again and again.</summary>
internal sealed class Changes
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = Fresh();

    /// <summary>Something changed.</summary>
    public void Tell()
    {
        TaskCompletionSource told;

        lock (_gate)
        {
            (told, _next) = (_next, Fresh());
        }

        told.TrySetResult();
    }

    /// <summary>Waits until there is something.</summary>
    /// <param name="look">What to look for; null while it is not there.</param>
    /// <param name="what">What is waited for, in words.</param>
    /// <param name="limit">How long, by the real clock; 30 s when null.</param>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public async Task<T> UntilAsync<T>(Func<T?> look, Func<string> what, TimeSpan? limit = null)
        where T : class
    {
        var deadline = Task.Delay(limit ?? Usual, TimeProvider.System);

        while (true)
        {
            Task change;

            lock (_gate)
            {
                change = _next.Task;
            }

            if (look() is { } found)
            {
                return found;
            }

            if (await Task.WhenAny(change, deadline) == deadline)
            {
                return look() ?? throw new TimeoutException($"Waited in vain for {what()}.");
            }
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
