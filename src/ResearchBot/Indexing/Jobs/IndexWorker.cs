using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using ResearchBot.Indexing.Profiles;

namespace ResearchBot.Indexing.Jobs;

/// <summary>Keeps the index up to date while the service runs: holds the lease, and looks for jobs that any process committed.</summary>
internal sealed class IndexWorker(IndexLease lease, IndexUpdater updater, IPassageIndex index, ProfileStore profiles, TimeProvider time, ILogger<IndexWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenInspections = TimeSpan.FromDays(1);

    private DateTimeOffset _inspected;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var held = await TakeAsync(stoppingToken);

        while (true)
        {
            await Task.Delay(await UpdateAsync(stoppingToken) ? Pause : LongPause, time, stoppingToken);
        }
    }

    private async Task<IDisposable> TakeAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            if (lease.TryTake() is { } held)
            {
                return held;
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>A start, and then every day, looks whether the index is what was written; one that is not is built anew.</summary>
    private async Task InspectAsync(CancellationToken stoppingToken)
    {
        if (time.GetUtcNow() - _inspected >= BetweenInspections)
        {
            await index.IsSoundAsync(stoppingToken);
            profiles.Heal();
            _inspected = time.GetUtcNow();
        }
    }

    /// <summary>One bad round is logged and tried again later: the catalog keeps the jobs.</summary>
    private async Task<bool> UpdateAsync(CancellationToken stoppingToken)
    {
        try
        {
            await InspectAsync(stoppingToken);
            await updater.UpdateAsync(progress: null, stoppingToken);

            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.UpdateFailed(logger, exception);

            return false;
        }
    }
}
