using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>Polls feeds that are due while the service runs, a few at a time.</summary>
internal sealed class FeedWorker(FollowedFeeds feeds, FeedPoller poller, IOptions<FeedOptions> options, TimeProvider time, ILogger<FeedWorker> logger) : BackgroundService
{
    private const int MostARound = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await PollAsync(stoppingToken);
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    /// <summary>One bad round is logged and made up for by the next.</summary>
    private async Task PollAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Parallel.ForEachAsync(
                await feeds.ListDueAsync(MostARound, stoppingToken),
                new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce, CancellationToken = stoppingToken },
                async (feed, token) => await PollAsync(feed, token));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.RoundFailed(logger, exception);
        }
    }

    private async Task PollAsync(FollowedFeed feed, CancellationToken stoppingToken)
    {
        try
        {
            await poller.PollAsync(feed, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.PollFailed(logger, feed.Id, feed.Space, exception);
            await feeds.FailedAsync(feed, "Something went wrong here while it was polled; the log knows more.", isGone: false, time.GetUtcNow().AddHours(1), stoppingToken);
        }
    }
}
