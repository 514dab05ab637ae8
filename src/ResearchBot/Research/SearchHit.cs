using ResearchBot.Answering;
using ResearchBot.Corpus;

namespace ResearchBot.Research;

/// <summary>What came of a search: one of the two nested outcomes.</summary>
public abstract record SearchOutcome
{
    private SearchOutcome()
    {
    }

    /// <summary>What was found.</summary>
    /// <param name="Hits">One an article, best first; may be none. Of articles that print the same, the best stands for all, and names the others.</param>
    public sealed record Found(IReadOnlyList<SearchHit> Hits) : SearchOutcome;

    /// <summary>Something that is needed is out of order; the log knows the reference.</summary>
    /// <param name="Reference">A short word to tell an operator.</param>
    public sealed record Unavailable(string Reference) : SearchOutcome;
}

/// <summary>An article that was found.</summary>
/// <param name="Citation">The sentence of its best passage that fits best, as a quote; numbered from 1 in order of rank.</param>
/// <param name="Passage">The passage.</param>
public sealed record SearchHit(Citation Citation, Passage Passage);
