using Microsoft.Extensions.Logging;

using ResearchBot.Host.Discord.Replies;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>Ends what an earlier process left open: answers it while the member may still wait for it, else says that it was interrupted.</summary>
internal sealed class JobRecovery(JobJournal journal, JobDesk desk, JobTasks tasks, ReplyTools replies, JobEnds ends, TimeProvider time, ILogger<JobRecovery> logger)
{
    private const int MostAttempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Does it once a process, oldest first.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (journal.Left.Count > 0)
        {
            Log.Resuming(logger, journal.Left.Count);
        }

        foreach (var (open, job) in journal.Left.Select(open => (open, open.Job)))
        {
            if (open.Attempts < MostAttempts && time.GetUtcNow() - job.ReceivedAt < Patience)
            {
                await desk.ResumeAsync(job, cancellationToken);
            }
            else
            {
                await ends.InterruptAsync(await tasks.OfAsync(job, cancellationToken), replies.ReplyTo(job));
            }
        }
    }
}
