using ResearchBot.Corpus;

namespace ResearchBot.Answering.Stored;

/// <summary>What became of looking up a quote.</summary>
public abstract record FoundQuote
{
    private FoundQuote()
    {
    }

    /// <summary>The words stand where the citation says.</summary>
    /// <param name="Citation">The citation, its quote read from the article anew.</param>
    /// <param name="Passage">What stands around it: the quote lies in it.</param>
    /// <param name="IsCurrent">False when the article has been corrected since.</param>
    public sealed record Shown(Citation Citation, Passage Passage, bool IsCurrent) : FoundQuote;

    /// <summary>The article was removed, or the space reads it no longer: its words are not shown.</summary>
    /// <param name="Place">Where the citation points.</param>
    public sealed record Withdrawn(CitedPlace Place) : FoundQuote;

    /// <summary>The space has no such answer, or the answer no such citation.</summary>
    public sealed record Unknown : FoundQuote;
}
