using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Answering;

namespace ResearchBot.Chat.Queue;

/// <summary>Runs one job within its time and tells it how it ended. Nothing that the job throws leaves here.</summary>
internal sealed class JobRunner(IOptions<QueueOptions> options, TimeProvider time, ILogger<JobRunner> logger)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(15);

    /// <summary>Runs a job whose turn has come.</summary>
    /// <param name="ticket">The job's ticket.</param>
    /// <param name="stop">Cancelled when the program can wait no longer.</param>
    public async Task RunAsync(QueueTicket ticket, CancellationToken stop)
    {
        var limit = ticket.Job.Deadline - time.GetUtcNow() is { } left && left < options.Value.Answer ? left : options.Value.Answer;
        var end = limit <= TimeSpan.Zero ? new QueueEnd.TimedOut() : await WorkAsync(ticket, limit, stop);
        await EndAsync(ticket.Job, end);
    }

    /// <summary>Tells a job how it ended.</summary>
    public async Task EndAsync(IQueueJob job, QueueEnd how)
    {
        try
        {
            using var limit = new CancellationTokenSource(LongestEnd, time);
            await Task.Run(() => job.EndAsync(how, limit.Token), CancellationToken.None).WaitAsync(limit.Token);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.EndFailed(logger, exception);
        }
    }

    private async Task<QueueEnd> WorkAsync(QueueTicket ticket, TimeSpan limit, CancellationToken stop)
    {
        using var deadline = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stop);
        var token = either.Token;
        ticket.Begin(either.Cancel);

        try
        {
            // A job that blocks takes a thread of the pool, not the worker.
            var work = Task.Run(() => ticket.Job.RunAsync(token), CancellationToken.None);
            await work.WaitAsync(token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            if (!work.IsCompleted)
            {
                await work.WaitAsync(Grace, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            return EndOf(work, ticket, token.IsCancellationRequested, stop.IsCancellationRequested);
        }
        finally
        {
            ticket.End();
        }
    }

    private QueueEnd EndOf(Task work, QueueTicket ticket, bool wasToldToStop, bool stopping)
    {
        if (work.IsCompletedSuccessfully)
        {
            return new QueueEnd.Done();
        }

        if (work.IsFaulted || !wasToldToStop)
        {
            var reference = LogReference.New(time);
            Log.JobFailed(logger, reference, work.Exception?.GetBaseException());

            return new QueueEnd.Failed(reference);
        }

        if (!work.IsCompleted)
        {
            Log.GoesOn(logger);
        }

        return stopping ? new QueueEnd.Stopped(Began: true) : ticket.IsCancelled ? new QueueEnd.Cancelled() : new QueueEnd.TimedOut();
    }
}
