using ResearchBot.Corpus;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive.Sentences;

/// <summary>A sentence of a passage that was found.</summary>
/// <param name="Found">The passage.</param>
/// <param name="Span">Where the sentence stands in the article's text.</param>
/// <param name="Text">Its words on one line.</param>
/// <param name="Terms">Its words in the form in which words are compared.</param>
internal sealed record CandidateSentence(RankedPassage Found, TextSpan Span, string Text, IReadOnlySet<string> Terms)
{
    /// <summary>The sentence before it in the same passage.</summary>
    public CandidateSentence? Previous { get; init; }

    /// <summary>Its neighbouring words.</summary>
    public IReadOnlySet<(string, string)> Pairs { get; init; } = new HashSet<(string, string)>();

    /// <summary>Its words in order; places count from the passage's start.</summary>
    public IReadOnlyList<FoundWord> Words { get; init; } = [];

    /// <summary>Its words as they stand in the article.</summary>
    public string Raw => Span.Shift(-Found.Passage.Span.Start).Of(Found.Passage.Text);

    /// <summary>How well it answers: comparable within one question only.</summary>
    public float Score { get; init; }

    public ArticleKey Article => Found.Passage.Article;

    /// <summary>It is not the beginning of a sentence that is too long to be shown.</summary>
    public bool IsRest { get; init; }

    /// <summary>It is an item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>It leads a list in.</summary>
    public bool LeadsIn => Text.EndsWith(':');

    /// <summary>It points back to the sentence before it, or continues it.</summary>
    public bool PointsBack => IsRest || SentenceOpenings.PointsBack(Text);

    /// <summary>How much it repeats of another, from 0 to 1.</summary>
    public float Overlap(CandidateSentence other)
    {
        var shared = Terms.Count(other.Terms.Contains);

        return shared == 0 ? 0 : (float)shared / Math.Min(Terms.Count, other.Terms.Count);
    }
}
