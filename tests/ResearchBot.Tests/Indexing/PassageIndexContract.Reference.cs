using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Tests.Doubles;
using Xunit;

namespace ResearchBot.Tests.Indexing;

public abstract partial class PassageIndexContract
{
    private const int All = 100_000;

    [Theory]
    [InlineData(1)]
    [InlineData(20240229)]
    public async Task It_finds_and_scores_what_looking_at_every_passage_finds(int seed)
    {
        var random = new RandomCorpus(Sample, seed);
        IndexableArticle[] articles = [.. Enumerable.Range(0, 240).Select(i => random.Article(i))];
        var profile = Sample.Profile("p1", articles);
        var reference = new InMemoryPassageIndex();
        IndexableArticle[] changed = [.. Enumerable.Range(0, 40).Select(i => random.Article(random.Next(280), revision: 2)).DistinctBy(article => article.Key)];
        ArticleKey[] gone = [.. articles.Select(article => article.Key).Except(changed.Select(article => article.Key)).Take(15)];

        foreach (var index in new[] { reference, Index })
        {
            await index.BuildAsync(profile, articles.ToAsyncEnumerable(), Token);
            await index.ApplyAsync(profile, changed, gone, Token);
        }

        Assert.Equal(await reference.MeasureAsync(Token), await SizeAsync());

        for (var i = 0; i < 60; i++)
        {
            var query = random.Query(profile, limit: i % 3 == 0 ? PassageQuery.DefaultLimit : 10);
            var truth = await reference.SearchAsync(profile, query with { Limit = All }, Token);
            var found = await Index.SearchAsync(profile, query, Token);
            HoldsPassages(truth.Passages, found.Passages, query);
            HoldsArticles(truth.Articles, found.Articles, query.Limit);
        }
    }

    private static void HoldsArticles(IReadOnlyList<ArticleCandidate> truth, IReadOnlyList<ArticleCandidate> found, int limit)
    {
        var scores = truth.ToDictionary(article => article.Article, article => article.TermScore);
        Assert.Distinct(found.Select(article => article.Article));
        Assert.All(found, article => Assert.Equal(scores[article.Article], article.TermScore, Tolerance));
        HoldsBest([.. truth.Select(article => article.TermScore)], [.. found.Select(article => article.TermScore)], limit, Tolerance);
        Assert.Equal(found.Select(article => article.TermScore).OrderDescending(), found.Select(article => article.TermScore));
    }

    private void HoldsPassages(IReadOnlyList<PassageCandidate> truth, IReadOnlyList<PassageCandidate> found, PassageQuery query)
    {
        var scores = truth.ToDictionary(passage => passage.Passage.Id);
        var byTerms = found.Where(passage => passage.TermScore > 0).ToList();
        Assert.Distinct(found.Select(passage => passage.Passage.Id));
        Assert.All(found, passage => Assert.Equal(scores[passage.Passage.Id].Similarity, passage.Similarity, Tolerance));
        Assert.All(byTerms, passage => Assert.Equal(scores[passage.Passage.Id].TermScore, passage.TermScore, Tolerance));
        HoldsBest(
            [.. truth.Select(passage => passage.TermScore).Where(score => score > 0)],
            [.. byTerms.Select(passage => passage.TermScore)],
            query.Limit,
            Tolerance);

        if (query.Vector.IsEmpty)
        {
            Assert.Equal(byTerms.Count, found.Count);
            return;
        }

        var best = found.Select(passage => passage.Similarity).OrderDescending().Take(query.Limit).ToArray();
        HoldsBest([.. truth.Select(passage => passage.Similarity)], best, query.Limit, SimilaritySlack);
    }

    /// <summary>Equal scores may stand in for each other, so the scores are compared and not the ids.</summary>
    private static void HoldsBest(float[] truth, float[] found, int limit, float slack)
    {
        var expected = truth.OrderDescending().Take(limit).ToArray();
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found.OrderDescending()), pair => Assert.Equal(pair.First, pair.Second, slack));
    }
}
