using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Chat.FollowUps;
using ResearchBot.Host.Discord.Jobs;

namespace ResearchBot.Host.Discord.Works;

/// <summary>What a follow-up goes on from: the answer whose button was used or whose message was replied to, else the last question of the thread.</summary>
internal sealed class PreviousQuestions(QuestionStore questions, Conversations conversations)
{
    /// <summary>The question before; null where this is none that follows, or nothing is kept.</summary>
    public async Task<StoredQuestion?> FindAsync(JobTask task, CancellationToken cancellationToken)
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

    /// <summary>The question as it stands on its own, whatever was said before.</summary>
    public async Task<Question> ReadOnAsync(JobTask task, StoredQuestion? previous, CancellationToken cancellationToken)
    {
        var alone = new Question(task.Job.Text, task.Filter);

        if (previous is null)
        {
            return alone;
        }

        var said = await conversations.ReadAsync(task.Space, previous.Id, FollowUpQuestion.MostTurns, cancellationToken);

        return FollowUpQuestion.Read(task.Job.Text, [.. said.Where(exchange => exchange.Question.Text is not null).Select(TurnOf)])?.ToQuestion(task.Filter) ?? alone;
    }

    private static Turn TurnOf(Exchange exchange) => exchange.Answer?.Answer is Answer.Grounded grounded
        ? new Turn(
            exchange.Question.Text!,
            [.. grounded.Sentences.Select(sentence => sentence.Text)],
            [.. grounded.Citations.Select(citation => citation.Details.Title).Distinct(StringComparer.Ordinal)])
        : new Turn(exchange.Question.Text!, [], []);
}
