using ResearchBot.Chat.Queue;
using ResearchBot.Corpus;
using ResearchBot.Host.Discord.Replies;
using ResearchBot.Spaces.Limits;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>A job in the line: when its turn comes the work is done, and its end posted.</summary>
internal sealed class QueuedJob(JobTask task, IReply reply, AnswerTicket? ticket, IJobWork work, JobJournal journal, Poster poster, JobEnds ends, TimeProvider time) : IQueueJob
{
    public SpaceId Space => task.Space;

    public string Member => task.Job.Member.ToString();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        journal.Note(new JournalLine(task.Job.Id) { Attempt = true });
        var steps = new StepClock(task, reply, time, cancellationToken);
        var result = await work.DoAsync(task, steps, cancellationToken);
        await poster.PostAsync(task.Job, reply, result.Parts, result.Posted).WaitAsync(cancellationToken);
    }

    public async Task EndAsync(QueueEnd how, CancellationToken cancellationToken)
    {
        using (ticket)
        {
            await EndAsync(how);
        }
    }

    private Task EndAsync(QueueEnd how) => how switch
    {
        // What was cut off by the end of the program is in the journal, and the next start answers it.
        QueueEnd.Done or QueueEnd.Stopped => Task.CompletedTask,
        QueueEnd.Failed failed => ends.FailAsync(task, reply, ticket, failed.Reference),
        _ => ends.TakeTooLongAsync(task, reply, ticket),
    };
}
