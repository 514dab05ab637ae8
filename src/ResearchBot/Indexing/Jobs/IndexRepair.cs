using ResearchBot.Indexing.Profiles;

namespace ResearchBot.Indexing.Jobs;

/// <summary>Brings back an index that was found damaged in the middle of a question.</summary>
internal sealed class IndexRepair(IndexLease lease, IndexUpdater updater, ProfileSource profiles, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns when there is an index again, built here where the lease is free, else by its holder; or when that takes too long.</summary>
    public async Task RepairAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();

        while (await profiles.FindAsync(cancellationToken) is null && time.GetElapsedTime(began) < Patience)
        {
            using var held = lease.TryTake();

            if (held is not null)
            {
                await updater.UpdateAsync(progress: null, cancellationToken);
            }
            else
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }
}
