using Microsoft.EntityFrameworkCore;

using ResearchBot.Answering;
using ResearchBot.Answering.Stored;
using ResearchBot.Chat.Feedback;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Spaces;
using ResearchBot.Spaces.Limits;

namespace ResearchBot.Chat.Privacy;

/// <summary>Hands a member what is kept about them, and forgets it when they wish.</summary>
public sealed class MemberData
{
    private readonly CatalogConnections _catalog;
    private readonly StoredAnswers _answers;
    private readonly DirectMessageHome _homes;
    private readonly LimitKeeper _limits;
    private readonly Retention _retention;
    private readonly TimeProvider _time;

    internal MemberData(
        CatalogConnections catalog, StoredAnswers answers, DirectMessageHome homes, LimitKeeper limits, Retention retention, TimeProvider time)
    {
        _catalog = catalog;
        _answers = answers;
        _homes = homes;
        _limits = limits;
        _retention = retention;
        _time = time;
    }

    /// <summary>All that is kept about a member in a space.</summary>
    /// <returns>One JSON object, indented.</returns>
    public async Task<string> ExportAsync(SpaceId space, string memberId, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var questions = await context.Set<QuestionRow>().AsNoTracking().Include(row => row.Messages)
            .Where(row => row.Space == space.Value && row.MemberId == memberId)
            .OrderBy(row => row.AskedAt).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        var feedback = await Feedback(context, space, memberId).AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
        var answers = await _answers.FindAsync(space, questions.Select(row => row.AnswerId).OfType<string>(), cancellationToken);

        return new MemberExport(
            space.Value,
            memberId,
            _time.GetUtcNow(),
            await _retention.DaysOfAsync(space, cancellationToken),
            await _limits.CountTodayAsync(space, memberId, cancellationToken),
            await _homes.FindAsync(memberId, cancellationToken) == space,
            [.. questions.Select(row => Export(QuestionMapping.Question(row), answers.GetValueOrDefault(row.AnswerId ?? "")))],
            [.. feedback.Select(row => new ExportedFeedback(row.AnswerId, row.Vote?.ToString(), row.Reason, row.ReportedAt, row.Report, row.ChangedAt))]).Write();
    }

    /// <summary>
    /// Forgets a member in a space: their questions, what they were answered, what they thought of it, and who they are. Limits
    /// that they have reached stay reached.
    /// </summary>
    public async Task<Forgotten> ForgetAsync(SpaceId space, string memberId, CancellationToken cancellationToken)
    {
        var forgotten = await _catalog.WriteAsync(
            async context =>
            {
                var ids = await context.Set<QuestionRow>()
                    .Where(row => row.Space == space.Value && row.MemberId == memberId)
                    .Select(row => row.Id)
                    .ToListAsync(cancellationToken);
                await ChatErasure.EraseAsync(context, ids, cancellationToken);
                await SuggestionErasure.EraseAsync(context, space, memberId, cancellationToken);

                return new Forgotten(ids.Count, await ChatErasure.EraseAsync(Feedback(context, space, memberId), cancellationToken));
            },
            cancellationToken);

        if (await _homes.FindAsync(memberId, cancellationToken) == space)
        {
            await _homes.ForgetAsync(memberId, cancellationToken);
        }

        await _catalog.EmptyLogAsync(cancellationToken);

        return forgotten;
    }

    private static IQueryable<FeedbackRow> Feedback(CatalogContext context, SpaceId space, string memberId) =>
        context.Set<FeedbackRow>().Where(row => row.Space == space.Value && row.MemberId == memberId);

    private static ExportedQuestion Export(StoredQuestion question, StoredAnswer? answer)
    {
        var grounded = answer?.Answer as Answer.Grounded;

        return new ExportedQuestion(
            question.Id,
            question.AskedAt,
            question.Kind.ToString(),
            question.Text,
            question.Language,
            question.ChannelId,
            question.ThreadId,
            question.Outcome?.ToString(),
            [.. question.Messages.Select(message => new ExportedMessage(message.ChannelId, message.MessageId))],
            [.. (grounded?.Sentences ?? []).Select(sentence => sentence.Text)],
            [.. (grounded?.Citations ?? []).Select(citation => new ExportedCitation(
                citation.Number, citation.Details.Title, citation.Details.Source, citation.Details.Url, citation.Quote))]);
    }
}
