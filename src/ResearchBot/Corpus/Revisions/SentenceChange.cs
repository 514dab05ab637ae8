namespace ResearchBot.Corpus.Revisions;

/// <summary>What became of a sentence from one revision to another.</summary>
public abstract record SentenceChange
{
    private SentenceChange()
    {
    }

    /// <summary>A sentence came.</summary>
    /// <param name="Text">Its words.</param>
    public sealed record Added(string Text) : SentenceChange;

    /// <summary>A sentence went.</summary>
    /// <param name="Text">Its words.</param>
    public sealed record Removed(string Text) : SentenceChange;

    /// <summary>A sentence was worded anew.</summary>
    /// <param name="Before">As it was.</param>
    /// <param name="After">As it is.</param>
    /// <param name="Words">The words of both in order, those in a row of which the same became in one run.</param>
    public sealed record Reworded(string Before, string After, IReadOnlyList<WordRun> Words) : SentenceChange;
}

/// <summary>Words in a row.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Text">The words, a space between each two.</param>
public sealed record WordRun(WordChange Kind, string Text);

/// <summary>What became of words.</summary>
public enum WordChange
{
    /// <summary>They stand in both.</summary>
    Same,

    /// <summary>They went.</summary>
    Removed,

    /// <summary>They came.</summary>
    Added,
}
