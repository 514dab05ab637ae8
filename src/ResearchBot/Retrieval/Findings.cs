using ResearchBot.Corpus;
using ResearchBot.Indexing;

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
public sealed record RankedPassage(Passage Passage, ArticleFacets Facets, float Score);

/// <summary>An article and its fused score.</summary>
public sealed record RankedArticle(ArticleKey Article, ArticleFacets Facets, float Score);
