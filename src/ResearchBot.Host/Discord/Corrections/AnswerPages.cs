using ResearchBot.Answering;
using ResearchBot.Answering.Stored;
using ResearchBot.Chat;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Corrections;

/// <summary>The page that an answer which was given should show now.</summary>
internal static class AnswerPages
{
    private const int LongestQuestion = 300;

    /// <summary>The page.</summary>
    /// <param name="words">The language of the member who asked.</param>
    /// <param name="question">The question.</param>
    /// <param name="answer">Its answer, as it is kept.</param>
    /// <param name="withdrawn">The numbers of its citations that were withdrawn; none: it is shown as it was.</param>
    /// <param name="style">How it will be laid out.</param>
    public static Page Of(Wordbook words, StoredQuestion question, StoredAnswer answer, IReadOnlySet<int> withdrawn, PageStyle style)
    {
        if (answer.Answer is not Answer.Grounded grounded)
        {
            return CorrectedMessage.Unkept(words, withdrawn.Count > 0);
        }

        return question.Kind is QuestionKind.Summary ? Summary(words, question, grounded, withdrawn, answer.Id, style)
            : withdrawn.Count > 0 ? CorrectedMessage.Of(words, grounded, withdrawn, answer.Id, Escaped.Text(Shown(question), LongestQuestion).Bold(), style)
            : AnswerMessage.Of(words, grounded, answer.Id, Shown(question), style);
    }

    private static Page Summary(Wordbook words, StoredQuestion question, Answer.Grounded answer, IReadOnlySet<int> withdrawn, string answerId, PageStyle style)
    {
        // A summary of one article was asked for by choosing it, and has no words of its own.
        var title = string.IsNullOrEmpty(question.Text) ? answer.Citations[0].Details.Title : question.Text;

        return withdrawn.Count > 0
            ? CorrectedMessage.Of(words, answer, withdrawn, answerId, words.SummaryOf(Escaped.Text(title, LongestQuestion)).Bold(), style)
            : SummaryMessage.Of(words, answer, answerId, title, style);
    }

    /// <summary>Below a command nobody sees what was asked.</summary>
    private static string? Shown(StoredQuestion question) => question.Kind is QuestionKind.Command or QuestionKind.FollowUp ? question.Text : null;
}
