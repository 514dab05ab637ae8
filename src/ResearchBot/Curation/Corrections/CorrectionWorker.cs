using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResearchBot.Curation.Corrections;

/// <summary>Looks for changes of articles that any process committed, while the service runs.</summary>
internal sealed class CorrectionWorker(CorrectionPlanner planner, TimeProvider time, ILogger<CorrectionWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(await PlanAsync(stoppingToken) ? Pause : LongPause, time, stoppingToken);
        }
    }

    /// <summary>One bad round is logged and tried again later: the catalog keeps the changes.</summary>
    private async Task<bool> PlanAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await planner.PlanAsync(stoppingToken) is var due and > 0)
            {
                Log.Due(logger, due);
            }

            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.PlanningFailed(logger, exception);

            return false;
        }
    }
}
