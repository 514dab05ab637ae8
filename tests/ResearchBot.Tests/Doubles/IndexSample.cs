using ResearchBot.Corpus;
using ResearchBot.Indexing;

namespace ResearchBot.Tests.Doubles;

/// <summary>Writes articles, profiles and queries for an index by hand: words are what stands between blanks, in lower case.</summary>
internal sealed class IndexSample(int dimensions = 8)
{
    public static SpaceScope DefaultScope { get; } = new(SpaceId.Default);

    public WordEmbedding Embedding { get; } = new(dimensions);

    public static TermCounts Words(string text) =>
        TermCounts.Of(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant()));

    /// <summary>An article of the given passages, each on a line of its own.</summary>
    public IndexableArticle Article(
        string id, string[] passages, ArticleFacets? facets = null, string space = "default", int revision = 1)
    {
        var key = new ArticleKey(new SpaceId(space), id);
        var start = 0;
        var written = new List<IndexablePassage>();

        foreach (var text in passages)
        {
            var passage = new Passage
            {
                Article = key,
                Revision = revision,
                Span = new TextSpan(start, start + text.Length),
                Text = text,
                Hash = ContentHash.Of(text),
            };
            written.Add(new IndexablePassage(passage, Words(text), Embedding.Encode(Words(text))));
            start += text.Length + 1;
        }

        return new IndexableArticle(
            key, revision, facets ?? new ArticleFacets(), Words(string.Join('\n', passages)), written);
    }

    public IndexableArticle Article(string id, string passage, ArticleFacets? facets = null, string space = "default", int revision = 1) =>
        Article(id, [passage], facets, space, revision);

    /// <summary>The statistics of some articles.</summary>
    public IndexProfile Profile(string id, params IReadOnlyList<IndexableArticle> articles)
    {
        var frequencies = new Dictionary<string, TermFrequency>();

        foreach (var term in articles.SelectMany(article => article.Text.Counts.Keys))
        {
            var inPassages = articles.SelectMany(article => article.Passages).Count(passage => passage.Terms.Counts.ContainsKey(term));
            frequencies[term] = new TermFrequency(inPassages, articles.Count(article => article.Text.Counts.ContainsKey(term)));
        }

        var lexicon = new Lexicon(
            articles.Sum(article => article.Passages.Count),
            articles.Count,
            frequencies,
            Average(articles.SelectMany(article => article.Passages).Select(passage => passage.Terms.Length)),
            Average(articles.Select(article => article.Text.Length)));

        return new IndexProfile(id, lexicon, Embedding);
    }

    /// <summary>A question, weighed with a profile's statistics.</summary>
    public PassageQuery Query(IndexProfile profile, string words, PassageFilter? filter = null, int limit = PassageQuery.DefaultLimit)
    {
        var terms = Words(words);

        return new PassageQuery(
            filter ?? new PassageFilter(DefaultScope),
            [.. terms.Counts.Keys.Select(term =>
                new WeightedTerm(term, profile.Lexicon.PassageWeight(term), profile.Lexicon.ArticleWeight(term)))],
            Embedding.Encode(terms),
            limit);
    }

    private static float Average(IEnumerable<int> lengths) => Math.Max(1, (float)lengths.DefaultIfEmpty().Average());
}
