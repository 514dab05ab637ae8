using ResearchBot.Corpus;

namespace ResearchBot.Answering.Verification;

/// <summary>What a sentence is said to rest on.</summary>
/// <param name="SourceText">The stored text of the revision that is quoted.</param>
/// <param name="Span">Where the quote is said to stand in it, in UTF-16 code units.</param>
/// <param name="Quote">The words said to stand there.</param>
public sealed record Evidence(string SourceText, TextSpan Span, string Quote)
{
    /// <summary>The article's headline: it may carry the names of a sentence, nothing else.</summary>
    public string Title { get; init; } = "";
}
