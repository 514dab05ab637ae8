using ResearchBot.Corpus;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Indexing;

/// <summary>One article, split and encoded, ready for an index.</summary>
/// <param name="Key">The article.</param>
/// <param name="Revision">The revision that was split.</param>
/// <param name="Facets">What searches filter by.</param>
/// <param name="Text">The terms of the whole text and the title.</param>
/// <param name="Passages">Its passages in the order of the text.</param>
public sealed record IndexableArticle(
    ArticleKey Key,
    int Revision,
    ArticleFacets Facets,
    TermCounts Text,
    IReadOnlyList<IndexablePassage> Passages);

/// <summary>One passage, encoded.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Terms">The terms of its text and of the article's title.</param>
/// <param name="Vector">Its embedding: unit length, as many values as the profile's embedding has dimensions.</param>
public sealed record IndexablePassage(Passage Passage, TermCounts Terms, ReadOnlyMemory<float> Vector)
{
    /// <summary>Its words as they were analysed, in the order of its text. An index may keep them to spare whoever searches the analysis.</summary>
    public IReadOnlyList<Token> Words { get; init; } = [];

    /// <summary>The place of each word's term in the alphabet of the profile's lexicon, −1 where it has none; empty where they were not looked up.</summary>
    public ReadOnlyMemory<int> Numbers { get; init; }
}
