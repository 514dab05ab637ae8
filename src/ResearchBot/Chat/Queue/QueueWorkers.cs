using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ResearchBot.Chat.Queue;

/// <summary>Works the queue off while the program runs. A job's fault is the job's end, never a worker's.</summary>
internal sealed class QueueWorkers(WaitingList queue, JobRunner runner, IOptions<QueueOptions> options, TimeProvider time, ILogger<QueueWorkers> logger)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan CutOff = TimeSpan.FromSeconds(2.5);

    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _work = Task.WhenAll(Enumerable.Range(0, options.Value.Workers).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));

        return Task.CompletedTask;
    }

    /// <summary>Ends within ten seconds: what is in work may be finished, what waits is given up, what does not come to an end is left.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var left = queue.Close();
        var open = Task.WhenAll([_work, .. left.Select(ticket => runner.EndAsync(ticket.Job, new QueueEnd.Stopped(Began: false)))]);

        if (!await EndsAsync(open, Drain, cancellationToken))
        {
            await _stop.CancelAsync();

            if (!await EndsAsync(open, CutOff, CancellationToken.None))
            {
                Log.LeftBehind(logger);
            }
        }
    }

    public void Dispose() => _stop.Dispose();

    private async Task WorkAsync()
    {
        await foreach (var ticket in queue.TakeAllAsync())
        {
            await runner.RunAsync(ticket, _stop.Token);
        }
    }

    private async Task<bool> EndsAsync(Task work, TimeSpan within, CancellationToken cancellationToken)
    {
        await work.WaitAsync(within, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        return work.IsCompleted;
    }
}
