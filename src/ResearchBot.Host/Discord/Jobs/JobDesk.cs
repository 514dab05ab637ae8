using ResearchBot.Chat;
using ResearchBot.Chat.Queue;
using ResearchBot.Discord.Interactions;
using ResearchBot.Host.Discord.Replies;
using ResearchBot.Spaces.Limits;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>Takes what members want: into the journal, acknowledged, within the limits, into the line.</summary>
internal sealed class JobDesk(
    JobJournal journal, JobTasks tasks, LimitKeeper limits, WaitingList queue, ReplyTools replies, Poster poster, JobEnds ends, IEnumerable<IJobWork> works, TimeProvider time)
{
    private readonly Dictionary<QuestionKind, IJobWork> _works =
        works.SelectMany(work => work.Kinds, (work, kind) => (work, kind)).ToDictionary(pair => pair.kind, pair => pair.work);

    /// <summary>Takes a job that came by an interaction.</summary>
    public async Task TakeAsync(AnswerJob job, InteractionContext context, CancellationToken cancellationToken)
    {
        if (!journal.TryBegin(job))
        {
            return;
        }

        if (await context.DeferAsync(job.IsPrivate, cancellationToken) is AckOutcome.TooLate)
        {
            // Discord has told the member already, and takes nothing more.
            journal.End(job.Id);

            return;
        }

        await AdmitAsync(job, cancellationToken);
    }

    /// <summary>Takes a job that came by a message.</summary>
    public async Task TakeAsync(AnswerJob job, CancellationToken cancellationToken)
    {
        if (journal.TryBegin(job))
        {
            await AdmitAsync(job, cancellationToken);
        }
    }

    /// <summary>Takes up again what an earlier process left open: it was within the limits then.</summary>
    public async Task ResumeAsync(AnswerJob job, CancellationToken cancellationToken) =>
        Enqueue(await tasks.OfAsync(job, cancellationToken), replies.ReplyTo(job), ticket: null);

    private async Task AdmitAsync(AnswerJob job, CancellationToken cancellationToken)
    {
        var task = await tasks.OfAsync(job, cancellationToken);
        var reply = replies.ReplyTo(job);

        if (job.BringsArticles)
        {
            Enqueue(task, reply, ticket: null);

            return;
        }

        switch (await limits.TryTakeAsync(task.Space, task.Asker, ChannelOf(job), task.Parent?.ToString(), cancellationToken))
        {
            case LimitDecision.Refused refused:
                await ends.RefuseAsync(task, reply, refused);
                break;
            case LimitDecision.Granted granted:
                Enqueue(task, reply, granted.Ticket);
                break;
        }
    }

    /// <summary>A direct message is counted for no channel.</summary>
    private static string? ChannelOf(AnswerJob job) => job.IsDirect ? null : job.Channel.ToString();

    private void Enqueue(JobTask task, IReply reply, AnswerTicket? ticket)
    {
        switch (queue.TryEnqueue(new QueuedJob(task, reply, ticket, _works[task.Job.Kind], journal, poster, ends, time)))
        {
            case Admission.Full full:
                _ = ends.TurnAwayAsync(task, reply, ticket, full.Which);
                break;
            case Admission.Waiting { Place: > 1 } waiting:
                _ = reply.ShowAsync(ProgressPage.InLine(task.Words, waiting.Place).Draft(task.Style), CancellationToken.None);
                break;
        }
    }
}
