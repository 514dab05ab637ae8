using Microsoft.EntityFrameworkCore;

using ResearchBot.Answering.Stored;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces;

namespace ResearchBot.Chat.Feedback;

/// <summary>Keeps what members think of answers: one opinion a member and answer, which can be changed.</summary>
public sealed class FeedbackStore
{
    /// <summary>The longest reason that is kept, in UTF-16 code units.</summary>
    public const int LongestReason = 1_000;

    private readonly CatalogConnections _catalog;
    private readonly Retention _retention;
    private readonly TimeProvider _time;

    internal FeedbackStore(CatalogConnections catalog, Retention retention, TimeProvider time)
    {
        _catalog = catalog;
        _retention = retention;
        _time = time;
    }

    /// <summary>Notes a member's vote.</summary>
    /// <param name="space">The space.</param>
    /// <param name="answerId">The answer.</param>
    /// <param name="memberId">The member.</param>
    /// <param name="vote">The vote, instead of an earlier one; null takes it back.</param>
    /// <param name="reason">Why; null keeps what was said with the same vote.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The votes for the answer now; null when the space has no such answer.</returns>
    public async Task<FeedbackCounts?> VoteAsync(
        SpaceId space, string answerId, string memberId, Vote? vote, string? reason, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(space, reason, cancellationToken);

        return await ChangeAsync(
            space,
            answerId,
            memberId,
            row =>
            {
                row.Reason = kept ?? (row.Vote == vote ? row.Reason : null);
                row.Vote = vote;
            },
            cancellationToken);
    }

    /// <summary>Notes that a member reports an answer to the moderators; again: with another reason.</summary>
    /// <returns>The votes for the answer now; null when the space has no such answer.</returns>
    public async Task<FeedbackCounts?> ReportAsync(
        SpaceId space, string answerId, string memberId, string? reason, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(space, reason, cancellationToken);

        return await ChangeAsync(
            space,
            answerId,
            memberId,
            row =>
            {
                row.Report = kept ?? row.Report;
                row.ReportedAt ??= _time.GetUtcNow();
            },
            cancellationToken);
    }

    /// <summary>Counts the votes for an answer.</summary>
    public async Task<FeedbackCounts> CountAsync(SpaceId space, string answerId, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return Count(await Of(context, space).Where(row => row.AnswerId == answerId).ToListAsync(cancellationToken));
    }

    /// <summary>Lists what was reported since a moment, newest first.</summary>
    public async Task<IReadOnlyList<Report>> ListReportsAsync(SpaceId space, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = await Of(context, space)
            .Where(row => row.ReportedAt != null && row.ReportedAt >= since)
            .OrderByDescending(row => row.ReportedAt).ThenBy(row => row.Sequence)
            .ToListAsync(cancellationToken);

        return [.. rows.Select(row => new Report(row.AnswerId, row.Report, row.ReportedAt!.Value))];
    }

    internal static FeedbackCounts Count(IReadOnlyCollection<FeedbackRow> rows) => new(
        rows.Count(row => row.Vote == Vote.Up), rows.Count(row => row.Vote == Vote.Down), rows.Count(row => row.ReportedAt is not null));

    private static IQueryable<FeedbackRow> Of(CatalogContext context, SpaceId space) =>
        context.Set<FeedbackRow>().AsNoTracking().Where(row => row.Space == space.Value);

    private async ValueTask<string?> KeptAsync(SpaceId space, string? reason, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(reason) || !await _retention.KeepsTextAsync(space, cancellationToken) ? null : KeptText.Cut(reason.Trim(), LongestReason);

    private Task<FeedbackCounts?> ChangeAsync(
        SpaceId space, string answerId, string memberId, Action<FeedbackRow> change, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            if (!await context.Set<StoredAnswerRow>().AnyAsync(answer => answer.Id == answerId && answer.Space == space.Value, cancellationToken))
            {
                return null;
            }

            var rows = await context.Set<FeedbackRow>().Where(feedback => feedback.AnswerId == answerId).ToListAsync(cancellationToken);

            if (rows.Find(feedback => feedback.MemberId == memberId) is not { } row)
            {
                row = context.Add(new FeedbackRow { Space = space.Value, AnswerId = answerId, MemberId = memberId }).Entity;
                rows.Add(row);
            }

            change(row);
            row.ChangedAt = _time.GetUtcNow();

            return Count(rows);
        },
        cancellationToken);
}
