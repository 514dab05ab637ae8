namespace ResearchBot.Discord.Interactions;

/// <summary>Lets one at a time through, in the order of arrival.</summary>
internal sealed class Turn
{
    private Task _tail = Task.CompletedTask;

    /// <summary>Waits for its turn; dispose of it to let the next one through.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        var mine = new Holder();
        var previous = Interlocked.Exchange(ref _tail, mine.Done);

        try
        {
            await previous.WaitAsync(cancellationToken);

            return mine;
        }
        catch (OperationCanceledException)
        {
            mine.DisposeAfter(previous);

            throw;
        }
    }

    /// <summary>Takes the turn if nobody has it.</summary>
    /// <returns>Null when somebody has.</returns>
    public IDisposable? TryEnter()
    {
        var tail = Volatile.Read(ref _tail);
        var mine = new Holder();

        return tail.IsCompleted && Interlocked.CompareExchange(ref _tail, mine.Done, tail) == tail ? mine : null;
    }

    private sealed class Holder : IDisposable
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Done => _done.Task;

        public void Dispose() => _done.TrySetResult();

        public void DisposeAfter(Task previous) =>
            previous.ContinueWith(_ => Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
