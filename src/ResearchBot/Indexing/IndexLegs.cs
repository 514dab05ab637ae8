using ResearchBot.Corpus;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Indexing;

/// <summary>What a backend found, unfused: ranking is the caller's.</summary>
/// <param name="Passages">The best passages by terms and the best by similarity, each passage once, in no particular order.</param>
/// <param name="Articles">The best articles by terms, best first; ties by key.</param>
public sealed record IndexLegs(IReadOnlyList<PassageCandidate> Passages, IReadOnlyList<ArticleCandidate> Articles)
{
    /// <summary>Nothing.</summary>
    public static IndexLegs None { get; } = new([], []);
}

/// <summary>A passage and its scores.</summary>
/// <param name="Passage">The passage as it was indexed.</param>
/// <param name="Facets">Its article's facets.</param>
/// <param name="TermScore">Its term score; 0 where it is not among the best by terms.</param>
/// <param name="Similarity">The cosine of its embedding and the question's, from −1 to 1; always set when the query has a vector.</param>
public sealed record PassageCandidate(Passage Passage, ArticleFacets Facets, float TermScore, float Similarity)
{
    /// <summary>Its words as they were analysed; empty where the index does not keep them: they are analysed again then.</summary>
    public IReadOnlyList<Token> Words { get; init; } = [];

    /// <summary>Its embedding; empty where the index does not return it: it is encoded again then.</summary>
    public ReadOnlyMemory<float> Vector { get; init; }
}

/// <summary>An article and its term score.</summary>
public sealed record ArticleCandidate(ArticleKey Article, ArticleFacets Facets, float TermScore);
