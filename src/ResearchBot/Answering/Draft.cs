using ResearchBot.Corpus;

namespace ResearchBot.Answering;

/// <summary>What a composer proposes, before it is checked. No sentences: the composer found no answer.</summary>
/// <param name="Sentences">In reading order.</param>
/// <param name="Composer"><c>extractive</c>, or the name of the model.</param>
public sealed record Draft(IReadOnlyList<DraftSentence> Sentences, string Composer)
{
    /// <summary>The most sentences that are shown at once.</summary>
    public const int MostSentences = 6;

    /// <summary>Pairs of sentences, by position, that say different things.</summary>
    public IReadOnlyList<(int One, int Other, DisagreementKind About)> Disagreements { get; init; } = [];

    /// <summary>The model was asked and failed, so the extractive composer stood in.</summary>
    public bool StoodIn { get; init; }
}

/// <summary>A proposed sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Quotes">Where the words that carry it stand, at least one.</param>
public sealed record DraftSentence(string Text, IReadOnlyList<DraftQuote> Quotes);

/// <summary>A place that a sentence rests on.</summary>
/// <param name="Passage">The retrieved passage it lies in.</param>
/// <param name="Span">Where it stands in the revision's text, inside the passage.</param>
public sealed record DraftQuote(Passage Passage, TextSpan Span);
