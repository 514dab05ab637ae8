using Microsoft.Extensions.Configuration;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Evaluation;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Indexing.Profiles;
using ResearchBot.Retrieval;
using ResearchBot.Retrieval.Questions;
using ResearchBot.Retrieval.Ranking;

namespace ResearchBot.Benchmarks.Ranking;

/// <summary>A set of questions with judgements, ready to be ranked with one setting after another.</summary>
internal sealed class RankingSet : IAsyncDisposable
{
    private static readonly PassageFilter Everything = new(new SpaceScope(SpaceId.Default));

    private readonly ScratchCorpus _scratch;
    private readonly BeirFolder _folder;
    private readonly IReadOnlyList<BeirQuery> _queries;
    private readonly RememberingIndex _index;
    private readonly AnalyzedPassages _analyzed;
    private readonly Dictionary<RankingWeights, double> _known = [];

    private RankingSet(ScratchCorpus scratch, BeirFolder folder, IReadOnlyList<BeirQuery> queries)
    {
        (_scratch, _folder, _queries) = (scratch, folder, queries);
        _index = new RememberingIndex(scratch.Get<IPassageIndex>());
        _analyzed = scratch.Get<AnalyzedPassages>();
    }

    public string Name => _folder.Name;

    /// <summary>Indexes a set, with the settings of the environment (<c>Embedding__Provider</c>); of very many questions an even sample is kept.</summary>
    public static async Task<RankingSet> ReadAsync(string path, int most)
    {
        var folder = BeirFolder.Read(path);
        var scratch = await ScratchCorpus.CreateAsync(new ConfigurationBuilder().AddEnvironmentVariables().Build(), CancellationToken.None);
        await scratch.AddAsync(folder.Corpus, CancellationToken.None);
        var judged = folder.Queries.Where(query => folder.Judgements.ContainsKey(query.Id)).ToList();
        var step = Math.Max(1, (double)judged.Count / most);

        return new RankingSet(scratch, folder, [.. Enumerable.Range(0, (int)(judged.Count / step)).Select(i => judged[(int)(i * step)])]);
    }

    /// <summary>Mean nDCG at 10 with a setting.</summary>
    public async Task<double> MeasureAsync(RankingWeights weights)
    {
        if (_known.TryGetValue(weights, out var known))
        {
            return known;
        }

        var retriever = RetrieverWith(weights);
        var scores = new double[_queries.Count];
        await Parallel.ForAsync(0, scores.Length, async (i, stop) =>
        {
            var findings = await retriever.FindAsync(new SearchRequest(_queries[i].Text, Everything), stop);
            scores[i] = RankingMetrics.Ndcg([.. findings.Articles.Take(10).Select(article => article.Article.Id)], _folder.Judgements[_queries[i].Id], 10);
        });

        return _known[weights] = scores.Average();
    }

    public ValueTask DisposeAsync() => _scratch.DisposeAsync();

    private Retriever RetrieverWith(RankingWeights weights)
    {
        var analyzer = _scratch.Get<TextAnalyzer>();

        return new Retriever(
            new QuestionPlanner(analyzer, TimeProvider.System, weights),
            _scratch.Get<ScopeReader>(),
            _scratch.Get<ProfileSource>(),
            _index,
            _scratch.Get<ArticleCatalog>(),
            analyzer,
            new Ranker(analyzer, _analyzed, new Rescoring(analyzer, _analyzed, weights), weights),
            _scratch.Get<IndexRepair>());
    }
}
