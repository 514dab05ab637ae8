using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Discord.Feeds;

/// <summary>Tells moderators news of their feeds while the bot is connected.</summary>
internal sealed class FeedNoticeService(FeedNotices notices, BotIdentity identity, TimeProvider time, ILogger<FeedNoticeService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await identity.Known.WaitAsync(stoppingToken);

        while (true)
        {
            // One bad round is logged and tried again later: the catalog keeps what was not told.
            try
            {
                await notices.TellAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Log.RoundFailed(logger, exception);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }
}
