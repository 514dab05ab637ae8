using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using ResearchBot.Curation.Corrections;

namespace ResearchBot.Host.Discord.Corrections;

/// <summary>
/// Works on the queue of corrections while the bot is connected: a few at once, for every channel has a pace of its own, which the
/// client keeps.
/// </summary>
internal sealed class CorrectionService(DueCorrections queue, CorrectionWork work, BotIdentity identity, TimeProvider time, ILogger<CorrectionService> logger) : BackgroundService
{
    private const int Batch = 200;
    private const int AtOnce = 16;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Nobody knows what a killed process has sent in the seconds before: by then its share of every limit is free again.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await identity.Known.WaitAsync(stoppingToken);
        await Task.Delay(Window, time, stoppingToken);

        while (true)
        {
            if (!await WorkAsync(stoppingToken))
            {
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    /// <summary>One bad round is logged and tried again later: the catalog keeps the queue.</summary>
    private async Task<bool> WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            var due = await queue.ReadDueAsync(Batch, stoppingToken);
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken };
            await Parallel.ForEachAsync(due, options, async (correction, token) => await work.DoAsync(correction, token));

            return due.Count > 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.RoundFailed(logger, exception);

            return false;
        }
    }
}
