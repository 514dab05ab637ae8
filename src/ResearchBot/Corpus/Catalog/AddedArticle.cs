namespace ResearchBot.Corpus.Catalog;

/// <summary>What adding an article did.</summary>
/// <param name="Key">The article.</param>
/// <param name="Revision">Its current revision.</param>
/// <param name="Outcome">New, changed, or as it was.</param>
public sealed record AddedArticle(ArticleKey Key, int Revision, AddOutcome Outcome)
{
    /// <summary>It came with its history, which was kept.</summary>
    internal bool IsKept { get; init; }
}

/// <summary>What adding an article did.</summary>
public enum AddOutcome
{
    /// <summary>The id was not there.</summary>
    Added,

    /// <summary>The text differs, so there is a new revision; or the article had been removed and is back.</summary>
    Updated,

    /// <summary>The article was there with this text.</summary>
    Unchanged,
}
