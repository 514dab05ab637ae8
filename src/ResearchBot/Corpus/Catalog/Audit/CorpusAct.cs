namespace ResearchBot.Corpus.Catalog.Audit;

/// <summary>Something that was done to the corpus of a space, as the audit trail keeps it.</summary>
public sealed record CorpusAct
{
    /// <summary>Its number in the space, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The article that it was done to; of a rejected suggestion, the one that it would have become.</summary>
    public required ArticleKey Article { get; init; }

    /// <summary>What was done.</summary>
    public required CorpusActKind Kind { get; init; }

    /// <summary>Who did it.</summary>
    public required Actor Who { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The article before; null where there was none.</summary>
    public ArticleState? Before { get; init; }

    /// <summary>The article afterwards; null where nothing became of it.</summary>
    public ArticleState? After { get; init; }

    /// <summary>The act that was undone; null where none was.</summary>
    public long? Undoes { get; init; }

    /// <summary>What was said about it, such as why a suggestion was rejected.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it changed anything that can be put back.</summary>
    public bool CanBeUndone => Kind is CorpusActKind.Rejected || (After is { } after && !after.IsLike(Before));
}

/// <summary>What is done to a corpus.</summary>
public enum CorpusActKind
{
    /// <summary>An article came in.</summary>
    Added,

    /// <summary>It got another text.</summary>
    Revised,

    /// <summary>Something else that is known about it changed.</summary>
    Edited,

    /// <summary>It was taken out of use.</summary>
    Removed,

    /// <summary>It was taken into use again.</summary>
    Restored,

    /// <summary>Its text was damaged, and came again.</summary>
    Healed,

    /// <summary>A suggestion was approved, and became an article.</summary>
    Approved,

    /// <summary>A suggestion was rejected.</summary>
    Rejected,

    /// <summary>An earlier act was undone.</summary>
    Undone,
}
