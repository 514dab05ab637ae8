using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Indexing.Jobs;

/// <summary>Waits until the index has what the catalog has: by doing the work where the lease is free, else by watching its holder do it.</summary>
public sealed class IndexCatchUp
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IndexLease _lease;
    private readonly IndexJobs _jobs;
    private readonly IndexUpdater _updater;
    private readonly ParkedArticles _parked;
    private readonly TimeProvider _time;

    internal IndexCatchUp(IndexLease lease, IndexJobs jobs, IndexUpdater updater, ParkedArticles parked, TimeProvider time)
    {
        _lease = lease;
        _jobs = jobs;
        _updater = updater;
        _parked = parked;
        _time = time;
    }

    /// <summary>Applies what waits, if nobody else is at it.</summary>
    /// <returns>False when another process holds the lease.</returns>
    public async Task<bool> TryUpdateAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        using var held = _lease.TryTake();

        if (held is null)
        {
            return false;
        }

        await _updater.UpdateAsync(progress, cancellationToken);

        return true;
    }

    /// <summary>Returns when everything that was committed before the call is in the index.</summary>
    public async Task WaitAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        var last = await _jobs.FindLastAsync(cancellationToken);

        while (!await TryUpdateAsync(progress, cancellationToken) && await _jobs.AnyUpToAsync(last, cancellationToken))
        {
            await Task.Delay(Pause, _time, cancellationToken);
        }
    }

    /// <summary>Builds the index anew; articles that were given up are tried again.</summary>
    /// <returns>False when another process holds the lease.</returns>
    public async Task<bool> TryRebuildAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        using var held = _lease.TryTake();

        if (held is null)
        {
            return false;
        }

        _parked.Clear();
        await _updater.RebuildAsync(progress, cancellationToken);

        return true;
    }
}
