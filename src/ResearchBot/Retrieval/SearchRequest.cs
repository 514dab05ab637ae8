using ResearchBot.Corpus;

namespace ResearchBot.Retrieval;

/// <summary>Words to search for, and where.</summary>
/// <param name="Text">A question or some words.</param>
/// <param name="Filter">What may be found.</param>
/// <param name="Count">How many passages are wanted.</param>
public sealed record SearchRequest(string Text, PassageFilter Filter, int Count = SearchRequest.DefaultCount)
{
    /// <summary>Passages wanted unless said otherwise.</summary>
    public const int DefaultCount = 12;
}
