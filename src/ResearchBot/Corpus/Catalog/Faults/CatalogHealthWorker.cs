using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResearchBot.Corpus.Catalog.Faults;

/// <summary>Compares all stored texts with their hashes while the service runs: soon after it started, and then every day.</summary>
internal sealed class CatalogHealthWorker(CatalogHealth health, TimeProvider time, ILogger<CatalogHealthWorker> logger) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = First; ; pause = Pause)
        {
            await Task.Delay(pause, time, stoppingToken);

            try
            {
                var (seen, damaged) = await health.CheckAsync(long.MaxValue, stoppingToken);
                Log.TextsChecked(logger, seen, damaged.Count);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.CheckFailed(logger, exception);
            }
        }
    }
}
