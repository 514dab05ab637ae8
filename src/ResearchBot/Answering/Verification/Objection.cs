namespace ResearchBot.Answering.Verification;

/// <summary>Why a sentence is not supported.</summary>
/// <param name="Kind">Which check failed.</param>
/// <param name="Words">The words that it failed on; empty where there are none.</param>
public sealed record Objection(ObjectionKind Kind, string Words = "")
{
    private const int LongestWords = 80;

    private string Shown => Words.Length <= LongestWords ? Words : Words[..LongestWords] + "…";

    /// <summary>The reason as a plain sentence.</summary>
    public override string ToString() => Kind switch
    {
        ObjectionKind.SentenceEmpty => "The sentence has no words.",
        ObjectionKind.SentenceTooLong => $"The sentence is longer than {AnswerSentence.MaximumLength} characters.",
        ObjectionKind.NoEvidence => "Nothing is cited.",
        ObjectionKind.QuoteMoved => "The quote is not in the article at its offsets.",
        ObjectionKind.QuoteTooShort => "The quote has fewer than four words and is not a whole sentence.",
        ObjectionKind.Number => $"The number {Shown} is not in what is cited.",
        ObjectionKind.Date => $"The date {Shown} is not in what is cited.",
        ObjectionKind.Name => $"The name {Shown} is not in what is cited.",
        ObjectionKind.NegationAdded => $"The sentence denies what is cited: {Shown}.",
        ObjectionKind.NegationDropped => $"What is cited denies it: {Shown}.",
        ObjectionKind.Opposite => $"What is cited says the opposite of {Shown}.",
        ObjectionKind.Words => "Too few of the sentence's words are in what is cited.",
        _ => throw new InvalidOperationException($"No words for {Kind}."),
    };
}

/// <summary>The checks that a sentence can fail.</summary>
public enum ObjectionKind
{
    /// <summary>The sentence has no words.</summary>
    SentenceEmpty,

    /// <summary>The sentence is longer than a shown sentence may be.</summary>
    SentenceTooLong,

    /// <summary>Nothing is cited.</summary>
    NoEvidence,

    /// <summary>The quote does not stand where it is said to.</summary>
    QuoteMoved,

    /// <summary>The quote is less than a clause.</summary>
    QuoteTooShort,

    /// <summary>A number is not cited, or belongs to something else there.</summary>
    Number,

    /// <summary>A date is not cited.</summary>
    Date,

    /// <summary>A proper name is not cited.</summary>
    Name,

    /// <summary>The sentence denies what is cited.</summary>
    NegationAdded,

    /// <summary>The sentence affirms what is denied there.</summary>
    NegationDropped,

    /// <summary>A word stands for the opposite of what is cited.</summary>
    Opposite,

    /// <summary>Too few words are cited.</summary>
    Words,
}
