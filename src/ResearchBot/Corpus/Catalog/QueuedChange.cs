namespace ResearchBot.Corpus.Catalog;

/// <summary>A change of the catalog that waits for its turn.</summary>
internal abstract class QueuedChange(CancellationToken cancellationToken)
{
    private const int Waiting = 0;
    private const int Started = 1;
    private const int Withdrawn = 2;

    private int _state = Waiting;

    protected CancellationToken CancellationToken => cancellationToken;

    /// <summary>Begins with it, unless it was withdrawn.</summary>
    public bool TryStart() => Interlocked.CompareExchange(ref _state, Started, Waiting) == Waiting;

    /// <summary>Takes it back, unless it has begun.</summary>
    public bool TryWithdraw() => Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting;

    /// <summary>Makes the change within the transaction of a context.</summary>
    /// <returns>A task that never fails: whether the change was made.</returns>
    public abstract Task<bool> TryMakeAsync(CatalogContext context);

    /// <summary>Tells whoever waits for it what became of it, now that its transaction has ended.</summary>
    public abstract void End(Task transaction);
}

/// <summary>A change that has a result.</summary>
internal sealed class QueuedChange<T>(Func<CatalogContext, Task<T>> change, CancellationToken cancellationToken) : QueuedChange(cancellationToken)
{
    private readonly TaskCompletionSource<T> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<T> _made = Task.FromCanceled<T>(new CancellationToken(canceled: true));

    /// <summary>Its result, once it is on disk.</summary>
    public Task<T> Result => _end.Task;

    public override async Task<bool> TryMakeAsync(CatalogContext context)
    {
        _made = MakeAsync(context);
        await ((Task)_made).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        return _made.IsCompletedSuccessfully;
    }

    public override void End(Task transaction)
    {
        if (_made.IsCompletedSuccessfully && !transaction.IsCompletedSuccessfully)
        {
            _end.SetException(transaction.Exception?.InnerException ?? new OperationCanceledException());
        }
        else
        {
            _end.SetFromTask(_made);
        }
    }

    private async Task<T> MakeAsync(CatalogContext context)
    {
        CancellationToken.ThrowIfCancellationRequested();
        var result = await change(context);
        await context.SaveChangesAsync(CancellationToken);

        return result;
    }
}
