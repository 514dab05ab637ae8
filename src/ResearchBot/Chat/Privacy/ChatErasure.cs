using Microsoft.EntityFrameworkCore;

using ResearchBot.Answering.Stored;
using ResearchBot.Chat.Feedback;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Chat.Privacy;

/// <summary>
/// Erases what members wrote and who they are. What remains counts, and says where the bot's own messages stand and what they
/// cite, so that a correction still reaches them; of direct messages, whose channel leads to the member, not even that.
/// </summary>
internal static class ChatErasure
{
    /// <summary>Erases questions and the text of their answers.</summary>
    /// <param name="context">A change of the catalog.</param>
    /// <param name="ids">The questions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task EraseAsync(CatalogContext context, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await DropTextAsync(context, ids, cancellationToken);
        var questions = context.Set<QuestionRow>().Where(question => ids.Contains(question.Id));
        await context.Set<QuestionMessageRow>()
            .Where(message => questions.Any(question => question.IsDirect && question.Id == message.QuestionId))
            .ExecuteDeleteAsync(cancellationToken);
        await questions.Where(question => question.IsDirect)
            .ExecuteUpdateAsync(row => row.SetProperty(question => question.ChannelId, (string?)null), cancellationToken);
        await questions.ExecuteUpdateAsync(
            row => row.SetProperty(question => question.MemberId, (string?)null)
                .SetProperty(question => question.ThreadId, (string?)null)
                .SetProperty(question => question.Language, (string?)null),
            cancellationToken);
    }

    /// <summary>Drops the words of questions and of their answers.</summary>
    public static async Task DropTextAsync(CatalogContext context, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var questions = context.Set<QuestionRow>().Where(question => ids.Contains(question.Id));
        await StoredAnswers.DropTextAsync(context, questions.Where(question => question.AnswerId != null).Select(question => question.AnswerId!), cancellationToken);
        await questions.ExecuteUpdateAsync(row => row.SetProperty(question => question.Text, (string?)null), cancellationToken);
    }

    /// <summary>Drops the words of feedback and who gave it.</summary>
    /// <returns>How much there was.</returns>
    public static Task<int> EraseAsync(IQueryable<FeedbackRow> feedback, CancellationToken cancellationToken) => feedback.ExecuteUpdateAsync(
        row => row.SetProperty(given => given.MemberId, (string?)null)
            .SetProperty(given => given.Reason, (string?)null)
            .SetProperty(given => given.Report, (string?)null),
        cancellationToken);
}
