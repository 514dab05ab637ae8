using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>Keeps sketches up to date while the service runs, behind those who add: nobody waits for it.</summary>
internal sealed class SignatureWorker(SignatureUpdater updater, TimeProvider time, ILogger<SignatureWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, time, stoppingToken);

            try
            {
                await updater.UpdateAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.UpdateFailed(logger, exception);
            }
        }
    }
}
