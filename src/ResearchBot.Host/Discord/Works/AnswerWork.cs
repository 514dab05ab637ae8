using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Messages;

namespace ResearchBot.Host.Discord.Works;

/// <summary>Answers questions, and remembers what was asked and answered.</summary>
internal sealed class AnswerWork(Answerer answerer, PreviousQuestions previousQuestions, Remembering remembering, HelperWatch helpers) : IJobWork
{
    public IReadOnlyCollection<QuestionKind> Kinds { get; } =
        [QuestionKind.Command, QuestionKind.Mention, QuestionKind.Message, QuestionKind.DirectMessage, QuestionKind.FollowUp, QuestionKind.ForumPost];

    public async Task<JobResult> DoAsync(JobTask task, StepClock steps, CancellationToken cancellationToken)
    {
        var previous = await previousQuestions.FindPreviousAsync(task, cancellationToken);
        var asked = await remembering.BeginAsync(task, previous?.Id, cancellationToken);
        steps.Begin("answer", Page.Of(task.Words.Searching));
        var answer = await answerer.AskAsync(new Question(task.Job.Text, task.Filter), cancellationToken);

        if (task.Job.IsUnasked && (answer is not Answer.Grounded || helpers.HasAnswered(task.Job.Channel, task.Job.Id)))
        {
            await remembering.FinishAsync(task, asked, answer, steps, cancellationToken);

            return JobResult.Silence;
        }

        var answerId = await remembering.FinishAsync(task, asked, answer, steps, cancellationToken);
        var page = AnswerMessage.Of(task.Words, answer, answerId, QuestionShown(task), task.Style);

        return new JobResult(page.Lay(task.Style)) { Posted = posted => remembering.RememberAsync(task, asked, posted) };
    }

    /// <summary>Below a command nobody sees what was asked, and a modal leaves no trace at all.</summary>
    private static string? QuestionShown(JobTask task) => task.Job.Reply is ReplyAddress.ToInteraction ? task.Job.Text : null;
}
