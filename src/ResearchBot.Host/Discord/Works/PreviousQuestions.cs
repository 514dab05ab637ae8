using ResearchBot.Chat;
using ResearchBot.Host.Discord.Jobs;

namespace ResearchBot.Host.Discord.Works;

/// <summary>What a follow-up goes on from: the answer whose button was used or whose message was replied to, else the last question of the thread.</summary>
internal sealed class PreviousQuestions(QuestionStore questions)
{
    /// <summary>The question before; null where this is none that follows, or nothing is kept.</summary>
    public async Task<StoredQuestion?> FindPreviousAsync(JobTask task, CancellationToken cancellationToken)
    {
        if (task.Job.Kind is not QuestionKind.FollowUp)
        {
            return null;
        }

        return task.Job switch
        {
            { FollowsAnswer: { } answer } => await questions.FindByAnswerAsync(task.Space, answer, cancellationToken),
            { Follows: { } message } => await questions.FindByMessageAsync(task.Space, task.Job.Channel.ToString(), message.ToString(), cancellationToken),
            _ => await questions.FindLatestInThreadAsync(task.Space, task.Job.Channel.ToString(), cancellationToken),
        };
    }
}
