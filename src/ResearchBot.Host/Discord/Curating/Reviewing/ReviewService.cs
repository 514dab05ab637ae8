using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using ResearchBot.Corpus;
using ResearchBot.Curation.Suggestions;

namespace ResearchBot.Host.Discord.Curating.Reviewing;

/// <summary>
/// Sees to it, while the bot is connected, that no suggestion waits unseen and no outcome stays untold: after a post that failed, after a
/// kill, when the review channel is chosen later, and for what came from elsewhere. It alone posts and tells, so nothing is done twice.
/// </summary>
internal sealed class ReviewService(SuggestionNews news, ReviewRound round, ReviewBell bell, BotIdentity identity, ILogger<ReviewService> logger) : BackgroundService
{
    private const int AtOnce = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await identity.Known.WaitAsync(stoppingToken);

        while (true)
        {
            if (!await RunAsync(stoppingToken))
            {
                await bell.WaitAsync(Pause, stoppingToken);
            }
        }
    }

    /// <summary>One round in every server, side by side: each channel has a pace of its own, which the client keeps.</summary>
    private async Task<bool> RunAsync(CancellationToken stoppingToken)
    {
        var busy = 0;

        try
        {
            var spaces = (await news.ListSpacesAsync(stoppingToken)).Where(space => ServerSpace.GuildOf(space) is not null);
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken };
            await Parallel.ForEachAsync(spaces, options, async (space, token) => Interlocked.Add(ref busy, await TryAsync(space, token) ? 1 : 0));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.RoundFailed(logger, exception);
        }

        return busy > 0;
    }

    /// <summary>One bad server is logged and tried again later: the catalog keeps what is due.</summary>
    private async Task<bool> TryAsync(SpaceId space, CancellationToken cancellationToken)
    {
        try
        {
            return await round.RunAsync(space, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.RoundFailed(logger, exception);

            return false;
        }
    }
}
