namespace ResearchBot.Answering.FactChecking;

/// <summary>What came of checking a message: one of the three nested outcomes.</summary>
public abstract record FactCheck
{
    private FactCheck()
    {
    }

    /// <summary>The message's claims, each held against the corpus.</summary>
    /// <param name="Claims">At least one, in the message's order.</param>
    /// <param name="Citations">Numbered 1..n in order of first use, over all claims; each is used.</param>
    /// <param name="Left">How many further claims of the message were not looked at.</param>
    public sealed record Checked(IReadOnlyList<CheckedClaim> Claims, IReadOnlyList<Citation> Citations, int Left) : FactCheck
    {
        /// <summary>The day of the newest cited article; null where none has a date.</summary>
        public DateOnly? AsOf => Citations.Max(citation => citation.Details.PublishedAt);
    }

    /// <summary>The message asserts nothing that could be checked.</summary>
    public sealed record NothingToCheck : FactCheck;

    /// <summary>Something that is needed is out of order; the log knows the reference.</summary>
    /// <param name="Reference">A short word to tell an operator.</param>
    public sealed record Unavailable(string Reference) : FactCheck;
}

/// <summary>One claim of a message, and what the corpus says of it.</summary>
/// <param name="Text">The claim in the message's words, on one line, without markup.</param>
/// <param name="Standing">What the corpus says.</param>
/// <param name="Citations">The numbers of the citations that say so; none where the corpus says nothing.</param>
public sealed record CheckedClaim(string Text, ClaimStanding Standing, IReadOnlyList<int> Citations)
{
    /// <summary>The words that the corpus contradicts: a figure, a date, a name, a denial; empty where there are none.</summary>
    public string Differs { get; init; } = "";
}

/// <summary>How a claim stands before the corpus.</summary>
public enum ClaimStanding
{
    /// <summary>An article says so.</summary>
    Supported,

    /// <summary>An article says something else of the same matter.</summary>
    Contradicted,

    /// <summary>No article says clearly whether it is so.</summary>
    NotInCorpus,
}
