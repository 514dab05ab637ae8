using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Spaces;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Chat.Privacy;

/// <summary>Looks from time to time for what is kept no longer, while the service runs.</summary>
internal sealed class SweepWorker(
    SpaceSweeper spaces, RetentionSweeper chat, IOptions<RetentionOptions> options, TimeProvider time, ILogger<SweepWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromMinutes(options.Value.SweepMinutes);

        while (true)
        {
            await Task.Delay(pause, time, stoppingToken);
            await SweepAsync(stoppingToken);
        }
    }

    /// <summary>One bad round is logged and made up for by the next.</summary>
    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            await spaces.SweepAsync(time.GetUtcNow(), stoppingToken);
            await chat.SweepAsync(time.GetUtcNow(), stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.SweepFailed(logger, exception);
        }
    }
}
