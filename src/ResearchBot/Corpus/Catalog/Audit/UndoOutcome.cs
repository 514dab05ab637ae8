namespace ResearchBot.Corpus.Catalog.Audit;

/// <summary>What became of undoing an act: one of the two nested outcomes.</summary>
public abstract record UndoOutcome
{
    private UndoOutcome()
    {
    }

    /// <summary>It was undone, which is an act of its own.</summary>
    public sealed record Undone(CorpusAct Act) : UndoOutcome;

    /// <summary>It was not, and nothing was changed.</summary>
    public sealed record Refused(UndoRefusal Why) : UndoOutcome;
}

/// <summary>Why an act is not undone.</summary>
public enum UndoRefusal
{
    /// <summary>The space has no act with this number.</summary>
    NoSuchAct,

    /// <summary>The act changed nothing that could be put back.</summary>
    NothingToUndo,

    /// <summary>The article was changed since.</summary>
    ChangedSince,

    /// <summary>The earlier text is damaged, or not there any more.</summary>
    TextLost,
}

/// <summary>What became of a change of an article's details.</summary>
public enum EditOutcome
{
    /// <summary>They were changed.</summary>
    Edited,

    /// <summary>They were like that already.</summary>
    Unchanged,

    /// <summary>There is no such article.</summary>
    NoSuchArticle,
}
