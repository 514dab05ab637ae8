using System.Diagnostics;

using Microsoft.Extensions.Configuration;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Retrieval;

namespace ResearchBot.Evaluation;

/// <summary>Measures retrieval and answers on a BEIR folder, on the same path that questions take.</summary>
/// <param name="configuration">The program's settings; data go to a scratch folder.</param>
public sealed class EvaluationRunner(IConfiguration configuration)
{
    private const int Depth = 100;

    private static readonly PassageFilter Everything = new(new SpaceScope(SpaceId.Default));

    /// <summary>Measures.</summary>
    /// <param name="folder">The set.</param>
    /// <param name="run">Takes each ranking as it is made: query id, then article ids and scores, best first; null: nobody.</param>
    /// <param name="progress">Told how many queries are done.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="EvaluationException">The folder cannot be used.</exception>
    public async Task<EvaluationReport> RunAsync(
        BeirFolder folder, Action<string, IReadOnlyList<RankedArticle>>? run, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var scratch = await ScratchCorpus.CreateAsync(configuration, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        var totals = await scratch.AddAsync(folder.Corpus, cancellationToken);
        var indexing = Stopwatch.GetElapsedTime(started);
        var judged = folder.Queries.Where(query => folder.Judgements.ContainsKey(query.Id)).ToList();

        if (judged.Count == 0 || totals.Articles.Count == 0)
        {
            throw new EvaluationException($"'{folder.Name}' has no articles, or no query with a judgement.");
        }

        using var plain = await ReadPlainAsync(scratch, cancellationToken);
        var yardstick = plain.Open(Depth);
        var rankings = new List<RankingScores>(judged.Count);

        foreach (var query in judged)
        {
            var (articles, elapsed) = await SearchAsync(scratch.Get<Retriever>(), query, cancellationToken);
            run?.Invoke(query.Id, articles);
            rankings.Add(RankingScores.Of([.. articles.Select(article => article.Article.Id)], yardstick(query.Text), folder.Judgements[query.Id], elapsed));
            progress?.Report(rankings.Count);
        }

        return new EvaluationReport
        {
            Dataset = folder.Name,
            Backend = configuration["Index:Backend"] ?? IndexOptions.Embedded,
            Articles = totals.Articles.Count,
            Passages = (await scratch.Get<IPassageIndex>().MeasureAsync(cancellationToken)).Passages,
            ArticlesPerSecond = totals.Articles.Count / indexing.TotalSeconds,
            Queries = judged.Count,
            NdcgAt10 = rankings.Average(ranking => ranking.Ndcg),
            PlainNdcgAt10 = rankings.Average(ranking => ranking.PlainNdcg),
            RecallAt100 = rankings.Average(ranking => ranking.Recall),
            MrrAt10 = rankings.Average(ranking => ranking.ReciprocalRank),
            P50Ms = RankingMetrics.Percentile([.. rankings.Select(ranking => ranking.Milliseconds)], .5),
            P99Ms = RankingMetrics.Percentile([.. rankings.Select(ranking => ranking.Milliseconds)], .99),
            Answers = folder.Queries.Any(query => query.Answers is not null)
                ? await AnswerMeasurement.RunAsync(scratch, folder.Queries, Everything, cancellationToken)
                : null,
        };
    }

    private static async Task<(IReadOnlyList<RankedArticle> Articles, TimeSpan Elapsed)> SearchAsync(
        Retriever retriever, BeirQuery query, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var findings = await retriever.FindAsync(new SearchRequest(query.Text, Everything), cancellationToken);

        return ([.. findings.Articles.Take(Depth)], Stopwatch.GetElapsedTime(started));
    }

    private static async Task<PlainBm25> ReadPlainAsync(ScratchCorpus scratch, CancellationToken cancellationToken)
    {
        var plain = new PlainBm25();

        await foreach (var article in scratch.Get<ArticleCatalog>().ReadAsync(SpaceId.Default, cancellationToken))
        {
            plain.Add(article);
        }

        return plain;
    }
}

/// <summary>How one query was ranked.</summary>
internal readonly record struct RankingScores(double Ndcg, double PlainNdcg, double Recall, double ReciprocalRank, double Milliseconds)
{
    public static RankingScores Of(
        IReadOnlyList<string> ranking, IReadOnlyList<string> plain, IReadOnlyDictionary<string, int> relevance, TimeSpan elapsed) => new(
            RankingMetrics.Ndcg(ranking, relevance, 10),
            RankingMetrics.Ndcg(plain, relevance, 10),
            RankingMetrics.Recall(ranking, relevance, 100),
            RankingMetrics.ReciprocalRank(ranking, relevance, 10),
            elapsed.TotalMilliseconds);
}
