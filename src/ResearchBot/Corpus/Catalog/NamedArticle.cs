namespace ResearchBot.Corpus.Catalog;

/// <summary>An article by its headline.</summary>
public sealed record NamedArticle(ArticleKey Key, ArticleFacets Facets);
