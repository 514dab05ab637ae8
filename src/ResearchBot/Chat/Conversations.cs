using ResearchBot.Answering.Stored;
using ResearchBot.Corpus;

namespace ResearchBot.Chat;

/// <summary>Reads conversations back: questions, each with the one before it.</summary>
public sealed class Conversations
{
    private readonly QuestionStore _questions;
    private readonly StoredAnswers _answers;

    internal Conversations(QuestionStore questions, StoredAnswers answers)
    {
        _questions = questions;
        _answers = answers;
    }

    /// <summary>Reads the end of a conversation.</summary>
    /// <param name="space">The space; a question of another one ends the conversation.</param>
    /// <param name="last">The last question wanted.</param>
    /// <param name="most">How many questions are wanted at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Oldest first; empty when there is no such question.</returns>
    public async Task<IReadOnlyList<Exchange>> ReadAsync(SpaceId space, string last, int most, CancellationToken cancellationToken)
    {
        var questions = new List<StoredQuestion>();

        for (string? id = last; id is not null && questions.Count < most && questions.TrueForAll(question => question.Id != id);)
        {
            var question = await _questions.FindAsync(space, id, cancellationToken);
            questions.AddRange(question is null ? [] : [question]);
            id = question?.PreviousId;
        }

        questions.Reverse();
        var answers = await _answers.FindAsync(space, questions.Select(question => question.AnswerId).OfType<string>(), cancellationToken);

        return [.. questions.Select(question => new Exchange(question, answers.GetValueOrDefault(question.AnswerId ?? "")))];
    }
}

/// <summary>A question and its answer.</summary>
/// <param name="Question">The question; its words are null when they are kept no longer.</param>
/// <param name="Answer">The answer; null while there is none.</param>
public sealed record Exchange(StoredQuestion Question, StoredAnswer? Answer);
