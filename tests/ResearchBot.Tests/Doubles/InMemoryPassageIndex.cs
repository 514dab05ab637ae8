using System.Collections.Immutable;
using ResearchBot.Corpus;
using ResearchBot.Indexing;

namespace ResearchBot.Tests.Doubles;

/// <summary>The contract of a passage index in its plainest form: looks at everything, and serves as the measure of other backends.</summary>
internal sealed class InMemoryPassageIndex : IPassageIndex
{
    private Generation? _generation;

    public ValueTask<string?> FindProfileIdAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_generation?.Profile.Id);

    public async Task BuildAsync(
        IndexProfile profile, IAsyncEnumerable<IndexableArticle> articles, CancellationToken cancellationToken)
    {
        var next = ImmutableDictionary.CreateBuilder<ArticleKey, IndexableArticle>();

        await foreach (var article in articles.WithCancellation(cancellationToken))
        {
            next.Add(article.Key, article);
        }

        cancellationToken.ThrowIfCancellationRequested();
        _generation = new Generation(profile, next.ToImmutable());
    }

    public Task ApplyAsync(
        IndexProfile profile,
        IReadOnlyList<IndexableArticle> changed,
        IReadOnlyList<ArticleKey> gone,
        CancellationToken cancellationToken)
    {
        if (_generation is not { } generation || generation.Profile.Id != profile.Id)
        {
            throw new InvalidOperationException("Built with another profile, or not at all.");
        }

        var articles = generation.Articles.SetItems(changed.Select(article => KeyValuePair.Create(article.Key, article)));
        _generation = generation with { Articles = articles.RemoveRange(gone) };

        return Task.CompletedTask;
    }

    public Task<IndexLegs> SearchAsync(IndexProfile profile, PassageQuery query, CancellationToken cancellationToken)
    {
        if (_generation is not { } generation)
        {
            return Task.FromResult(IndexLegs.None);
        }

        var seen = generation.Articles.Values
            .Where(article => article.Passages.Count > 0 && query.Filter.Allows(article.Key, article.Facets))
            .ToList();
        var lexicon = generation.Profile.Lexicon;
        var scored = seen
            .SelectMany(article => article.Passages.Select(passage => new PassageCandidate(
                passage.Passage, article.Facets, TermScore(query, passage, lexicon), Similarity(query, passage))))
            .ToList();

        var byTerms = scored.Where(candidate => candidate.TermScore > 0)
            .OrderByDescending(candidate => candidate.TermScore)
            .Take(query.Limit)
            .ToHashSet();
        var bySimilarity = query.Vector.IsEmpty ? [] : scored.OrderByDescending(candidate => candidate.Similarity).Take(query.Limit);

        return Task.FromResult(new IndexLegs(
            [.. byTerms, .. bySimilarity.Where(candidate => !byTerms.Contains(candidate)).Select(candidate => candidate with { TermScore = 0 })],
            [.. Articles(query, seen, lexicon).Take(query.Limit)]));
    }

    public Task<IndexSize> MeasureAsync(CancellationToken cancellationToken)
    {
        var articles = _generation?.Articles.Values.Where(article => article.Passages.Count > 0).ToList() ?? [];

        return Task.FromResult(new IndexSize(articles.Count, articles.Sum(article => article.Passages.Count), Bytes: 0));
    }

    private static IEnumerable<ArticleCandidate> Articles(PassageQuery query, IEnumerable<IndexableArticle> seen, Lexicon lexicon) => seen
        .Select(article => new ArticleCandidate(article.Key, article.Facets, TermScore(query, article, lexicon)))
        .Where(candidate => candidate.TermScore > 0)
        .OrderByDescending(candidate => candidate.TermScore)
        .ThenBy(candidate => candidate.Article.Space.Value, StringComparer.Ordinal)
        .ThenBy(candidate => candidate.Article.Id, StringComparer.Ordinal);

    private static float TermScore(PassageQuery query, IndexablePassage passage, Lexicon lexicon) =>
        query.Terms.Sum(term => term.PassageWeight * Impact(passage.Terms, term.Term, lexicon.PassageLength));

    private static float TermScore(PassageQuery query, IndexableArticle article, Lexicon lexicon) =>
        query.Terms.Sum(term => term.ArticleWeight * Impact(article.Text, term.Term, lexicon.ArticleLength));

    private static float Impact(TermCounts counts, string term, float averageLength) =>
        counts.Counts.TryGetValue(term, out var occurrences) ? Bm25.Impact(occurrences, counts.Length, averageLength) : 0;

    private static float Similarity(PassageQuery query, IndexablePassage passage)
    {
        var sum = 0f;

        for (var i = 0; i < query.Vector.Length; i++)
        {
            sum += query.Vector.Span[i] * passage.Vector.Span[i];
        }

        return sum;
    }

    private sealed record Generation(IndexProfile Profile, ImmutableDictionary<ArticleKey, IndexableArticle> Articles);
}
