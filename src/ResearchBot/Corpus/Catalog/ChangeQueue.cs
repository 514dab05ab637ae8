using System.Collections.Concurrent;

using Microsoft.EntityFrameworkCore.Storage;


namespace ResearchBot.Corpus.Catalog;

/// <summary>
/// Makes the changes of this process one after the other. Those that wait at the same moment share a transaction, because getting
/// it to the disk costs more than they do; one that fails is undone alone.
/// </summary>
internal sealed class ChangeQueue(Func<CancellationToken, Task<CatalogContext>> open) : IDisposable
{
    private const int MostTogether = 64;
    private const string Savepoint = "change";

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentQueue<QueuedChange> _waiting = [];

    /// <summary>Makes a change; it is on disk when this returns. A change that is cancelled is not made.</summary>
    public async Task<T> RunAsync<T>(Func<CatalogContext, Task<T>> change, CancellationToken cancellationToken)
    {
        var queued = new QueuedChange<T>(change, cancellationToken);
        _waiting.Enqueue(queued);

        try
        {
            await _turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (!queued.TryWithdraw())
        {
            // Too late: it is being made.
            return await queued.Result;
        }

        try
        {
            while (!queued.Result.IsCompleted)
            {
                await RunWaitingAsync();
            }
        }
        finally
        {
            _turn.Release();
        }

        return await queued.Result;
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task RunWaitingAsync()
    {
        var changes = new List<QueuedChange>();

        while (changes.Count < MostTogether && _waiting.TryDequeue(out var next))
        {
            changes.AddRange(next.TryStart() ? [next] : []);
        }

        var transaction = RunAsync(changes);
        await transaction.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        changes.ForEach(change => change.End(transaction));
    }

    private async Task RunAsync(List<QueuedChange> changes)
    {
        await using var context = await open(CancellationToken.None);
        context.Database.AutoSavepointsEnabled = false;
        await using var transaction = await context.Database.BeginTransactionAsync();

        WriteSteps.Announce(WriteSteps.TransactionBegun);

        foreach (var change in changes)
        {
            await RunAsync(change, context, transaction);
        }

        WriteSteps.Announce(WriteSteps.RowsWritten);
        await transaction.CommitAsync();
        WriteSteps.Announce(WriteSteps.Committed);
    }

    private static async Task RunAsync(QueuedChange change, CatalogContext context, IDbContextTransaction transaction)
    {
        await transaction.CreateSavepointAsync(Savepoint);

        if (!await change.TryMakeAsync(context))
        {
            await transaction.RollbackToSavepointAsync(Savepoint);
        }

        await transaction.ReleaseSavepointAsync(Savepoint);
        context.ChangeTracker.Clear();
    }
}
