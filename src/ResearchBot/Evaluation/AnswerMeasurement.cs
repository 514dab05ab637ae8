using System.Diagnostics;

using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Evaluation;

/// <summary>Asks every query of a set and looks at what comes back.</summary>
internal static class AnswerMeasurement
{
    public static async Task<AnswerReport> RunAsync(
        ScratchCorpus scratch, IReadOnlyList<BeirQuery> queries, PassageFilter filter, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<(ArticleKey, int), string>();

        await foreach (var article in scratch.Get<ArticleCatalog>().ReadAsync(SpaceId.Default, cancellationToken))
        {
            texts[(article.Key, article.Revision)] = article.Text;
        }

        var answers = new List<Asked>(queries.Count);

        foreach (var query in queries)
        {
            var started = Stopwatch.GetTimestamp();
            var answer = await scratch.Get<Answerer>().AskAsync(new Question(query.Text, filter), cancellationToken);
            answers.Add(new Asked(query, answer as Answer.Grounded, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        }

        var answerable = answers.Where(entry => entry.Query.IsAnswerable).ToList();
        var unanswerable = answers.Where(entry => !entry.Query.IsAnswerable).ToList();
        var grounded = answers.Select(entry => entry.Answer).OfType<Answer.Grounded>().ToList();

        return new AnswerReport
        {
            Asked = answers.Count,
            Answered = Share(answerable, entry => entry.Answer is not null),
            Declined = unanswerable.Count == 0 ? 1 : Share(unanswerable, entry => entry.Answer is null),
            Unanswerable = unanswerable.Count,
            GoldInFirst = Share(answerable, entry => HasGold(entry.Query, entry.Answer, 1)),
            GoldInThree = Share(answerable, entry => HasGold(entry.Query, entry.Answer, 3)),
            Citations = grounded.Sum(answer => answer.Citations.Count),
            Broken = grounded.Count(answer => AnswerAudit.Audit(answer, (article, revision) => texts[(article, revision)]).Count > 0),
            P50Ms = RankingMetrics.Percentile([.. answers.Select(entry => entry.Milliseconds)], .5),
            P99Ms = RankingMetrics.Percentile([.. answers.Select(entry => entry.Milliseconds)], .99),
        };
    }

    private static double Share(List<Asked> all, Func<Asked, bool> holds) => all.Count == 0 ? 0 : (double)all.Count(holds) / all.Count;

    private static bool HasGold(BeirQuery query, Answer.Grounded? answer, int sentences)
    {
        var words = Fold(string.Join(' ', (answer?.Sentences ?? []).Take(sentences).Select(sentence => sentence.Text)));

        return (query.Answers ?? []).Any(gold => gold.Length > 0 && words.Contains(Fold(gold), StringComparison.Ordinal));
    }

    private static string Fold(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Asked(BeirQuery Query, Answer.Grounded? Answer, double Milliseconds);
}
