using ResearchBot.Corpus;

namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>An article that a corpus has already.</summary>
/// <param name="Article">The article.</param>
/// <param name="Details">What is known about it.</param>
/// <param name="Kind">How it is the same.</param>
/// <param name="Share">The share of the draft's words that stand in it in the same runs, 0..1.</param>
public sealed record FoundDuplicate(ArticleKey Article, ArticleDetails Details, DuplicateKind Kind, double Share);

/// <summary>How two articles are the same.</summary>
public enum DuplicateKind
{
    /// <summary>To the letter.</summary>
    SameText,

    /// <summary>But for edits, or one holds the other.</summary>
    NearText,

    /// <summary>By their address; the texts differ.</summary>
    SameAddress,
}
