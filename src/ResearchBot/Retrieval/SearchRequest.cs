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

    /// <summary>The words of <see cref="Text"/> that come from a conversation before.</summary>
    public string CarriedOver { get; init; } = "";

    /// <summary>Articles that stand beside what is found, in the same answer: passages of their copies are not found.</summary>
    public IReadOnlyCollection<ArticleKey> Beside { get; init; } = [];

    /// <summary>Every word is searched for as it stands: no period and no outlet is read out of the text.</summary>
    public bool IsLiteral { get; init; }
}
