using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using ResearchBot.Chat.Gaps;

namespace ResearchBot.Host.Discord.Gaps;

/// <summary>Asks gaps again when articles have come, and posts the answers, while the bot is connected.</summary>
internal sealed class GapService(GapRetry retry, GapDelivery delivery, BotIdentity identity, TimeProvider time, ILogger<GapService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await identity.Known.WaitAsync(stoppingToken);

        while (true)
        {
            // One bad round is logged and tried again later: the catalog keeps what is open.
            try
            {
                await retry.RunAsync(stoppingToken);
                await delivery.DeliverAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.RoundFailed(logger, exception);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }
}
