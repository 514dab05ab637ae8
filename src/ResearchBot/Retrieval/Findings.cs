using ResearchBot.Corpus;

namespace ResearchBot.Retrieval;

/// <summary>What was found for a question.</summary>
/// <param name="Plan">How the question was understood.</param>
/// <param name="Passages">The best passages, best first, spread over articles, without near-identical ones.</param>
/// <param name="Articles">The best articles, best first.</param>
public sealed record Findings(SearchPlan Plan, IReadOnlyList<RankedPassage> Passages, IReadOnlyList<RankedArticle> Articles);

/// <summary>A passage and its fused score.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Facets">Its article's facets.</param>
/// <param name="Score">Higher is better; comparable within one search only.</param>
public sealed record RankedPassage(Passage Passage, ArticleFacets Facets, float Score)
{
    /// <summary>The passage's words in order; spans count from the passage's start.</summary>
    public IReadOnlyList<FoundWord> Words { get; init; } = [];

    /// <summary>Phrases of the question, and those that say the same as its words (<see cref="SearchPlan.Everyday"/>), where they stand in the passage.</summary>
    public IReadOnlyList<FoundWord> Phrases { get; init; } = [];

    /// <summary>The passage's words, then the phrases.</summary>
    public IEnumerable<FoundWord> WordsAndPhrases => Words.Concat(Phrases);

    /// <summary>The words of the article's title, and such phrases, in the form of <see cref="FoundWord.Term"/>.</summary>
    public IReadOnlySet<string> TitleTerms { get; init; } = new HashSet<string>();
}

/// <summary>A word of a passage.</summary>
/// <param name="Term">The word in the form in which words are compared: lower case, without endings.</param>
/// <param name="Span">Where it stands in the passage.</param>
public readonly record struct FoundWord(string Term, TextSpan Span);

/// <summary>An article and its fused score.</summary>
public sealed record RankedArticle(ArticleKey Article, ArticleFacets Facets, float Score);
