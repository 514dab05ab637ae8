namespace ResearchBot.Corpus.Catalog;

/// <summary>An article in use as it stands now, without its text.</summary>
/// <param name="Revision">Its current revision.</param>
/// <param name="Story">The story of its space that it is filed under with its near copies; null as long as it was not compared with others.</param>
/// <param name="Hash">The hash of its text, by which exact copies are known in any space; null as long as it was not compared with others.</param>
public sealed record ArticleVersion(int Revision, string? Story, string? Hash);
