using ResearchBot.Chat;
using ResearchBot.Discord.Models;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>Does one kind of job: from what is wanted to the messages that say it.</summary>
internal interface IJobWork
{
    /// <summary>What it does.</summary>
    IReadOnlyCollection<QuestionKind> Kinds { get; }

    /// <summary>Does it.</summary>
    /// <param name="task">The job, and what holds where it was asked.</param>
    /// <param name="steps">Told how far it has come.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<JobResult> DoAsync(JobTask task, StepClock steps, CancellationToken cancellationToken);
}

/// <summary>What came of a job.</summary>
/// <param name="Parts">The messages, in order; none: there is nothing to say.</param>
internal sealed record JobResult(IReadOnlyList<MessageDraft> Parts)
{
    /// <summary>There is nothing to say.</summary>
    public static JobResult Silence { get; } = new([]);

    /// <summary>Told which messages were posted, so that they are found again.</summary>
    public Func<IReadOnlyList<PostedPart>, Task> Posted { get; init; } = _ => Task.CompletedTask;
}
