using System.Globalization;

using Microsoft.Extensions.Logging;

using ResearchBot.Chat.Queue;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Replies;
using ResearchBot.Spaces.Limits;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>How jobs end that have no answer: refused, turned away, failed, interrupted. A member who asked is always told; nobody who did not ask is.</summary>
internal sealed class JobEnds(Poster poster, TimeProvider time, ILogger<JobEnds> logger)
{
    /// <summary>A limit is reached.</summary>
    public Task RefuseAsync(JobTask task, IReply reply, LimitDecision.Refused refused) => EndAsync(task, reply, LimitPage.Of(task, refused));

    /// <summary>Too many wait already.</summary>
    public async Task TurnAwayAsync(JobTask task, IReply reply, AnswerTicket? ticket, QueueBound which)
    {
        await GiveBackAsync(ticket);
        ticket?.Dispose();
        await EndAsync(task, reply, Page.Of(which is QueueBound.Stopping ? task.Words.Interrupted : task.Words.Busy, Accent.Notice));
    }

    /// <summary>The work failed; the log knows the reference.</summary>
    public async Task FailAsync(JobTask task, IReply reply, AnswerTicket? ticket, string reference)
    {
        await GiveBackAsync(ticket);
        await EndAsync(task, reply, Page.Of(task.Words.WentWrong(Escaped.Text(reference).Bold()), Accent.Notice));
    }

    /// <summary>The time is over.</summary>
    public async Task TakeTooLongAsync(JobTask task, IReply reply, AnswerTicket? ticket)
    {
        var reference = time.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);
        Log.TookTooLong(logger, task.Job.Id.ToString(), reference);
        await FailAsync(task, reply, ticket, reference);
    }

    /// <summary>A restart came between, and the member has waited too long for an answer to be of use.</summary>
    public Task InterruptAsync(JobTask task, IReply reply) => EndAsync(task, reply, Page.Of(task.Words.Interrupted, Accent.Notice));

    private static Task GiveBackAsync(AnswerTicket? ticket) => ticket?.GiveBackAsync(CancellationToken.None) ?? Task.CompletedTask;

    private Task EndAsync(JobTask task, IReply reply, Page page) =>
        poster.PostAsync(task.Job, reply, task.Job.IsUnasked ? [] : page.Lay(task.Style), _ => Task.CompletedTask);
}
