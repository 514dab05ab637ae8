namespace ResearchBot.Corpus.Catalog;

/// <summary>An article as lists show it.</summary>
public sealed record ListedArticle(ArticleKey Key, ArticleDetails Details, int Revision, DateTimeOffset? RemovedAt);
