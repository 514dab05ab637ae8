using Microsoft.EntityFrameworkCore;

using ResearchBot.Answering.Stored;
using ResearchBot.Chat.Feedback;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Chat.Usage;

/// <summary>Tells moderators how their space is used.</summary>
public sealed class UsageStats
{
    private const int MostUnanswered = 10;

    private readonly CatalogConnections _catalog;

    internal UsageStats(CatalogConnections catalog) => _catalog = catalog;

    /// <summary>Reports on what was asked from a moment on, until before another.</summary>
    public async Task<UsageReport> ReadAsync(SpaceId space, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var asked = await context.Set<QuestionRow>()
            .Where(row => row.Space == space.Value && row.AskedAt >= since && row.AskedAt < until)
            .Select(row => new Asked(
                row.Kind,
                row.Outcome,
                row.ElapsedMs,
                row.SlowestStep,
                row.SlowestMs,
                row.AskedAt,
                row.Outcome == AnswerOutcome.NotInCorpus ? row.Text : null))
            .ToListAsync(cancellationToken);
        var feedback = await context.Set<FeedbackRow>().AsNoTracking()
            .Where(row => row.Space == space.Value && row.ChangedAt >= since && row.ChangedAt < until)
            .ToListAsync(cancellationToken);
        var times = asked.Where(row => row.Outcome is not null).Select(row => row.ElapsedMs).OfType<int>().ToList();

        return new UsageReport
        {
            Questions = asked.Count,
            Answered = asked.Count(row => row.Outcome == AnswerOutcome.Grounded),
            Declined = asked.Count(row => row.Outcome == AnswerOutcome.NotInCorpus),
            Failed = asked.Count(row => row.Outcome == AnswerOutcome.Unavailable),
            ByKind = asked.CountBy(row => row.Kind).ToDictionary(),
            Feedback = FeedbackStore.Count(feedback),
            Median = Percentile.Of(times, 50),
            Percentile95 = Percentile.Of(times, 95),
            SlowSteps = SlowSteps(asked),
            Unanswered = Unanswered(asked),
        };
    }

    private static List<SlowStep> SlowSteps(IEnumerable<Asked> asked) =>
    [
        .. asked
            .Where(row => row.SlowestStep is not null)
            .GroupBy(row => row.SlowestStep!)
            .Select(step => new SlowStep(step.Key, step.Count(), Percentile.Of(step.Select(row => row.SlowestMs ?? 0), 50)!.Value))
            .OrderByDescending(step => step.Answers).ThenByDescending(step => step.Median).ThenBy(step => step.Name, StringComparer.Ordinal),
    ];

    private static List<UnansweredQuestion> Unanswered(IEnumerable<Asked> asked) =>
    [
        .. asked
            .Where(row => row.Text is not null)
            .GroupBy(row => SameQuestion.Of(row.Text!))
            .Where(same => same.Key.Length > 0)
            .Select(same => same.OrderBy(row => row.AskedAt).ToList())
            .Select(same => new UnansweredQuestion(same[^1].Text!, same.Count, same[^1].AskedAt))
            .OrderByDescending(question => question.Count).ThenByDescending(question => question.LastAskedAt)
            .Take(MostUnanswered),
    ];

    private sealed record Asked(
        QuestionKind Kind, AnswerOutcome? Outcome, int? ElapsedMs, string? SlowestStep, int? SlowestMs, DateTimeOffset AskedAt, string? Text);
}
