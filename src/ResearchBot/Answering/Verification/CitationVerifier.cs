using ResearchBot.Answering.Verification.Language;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;

namespace ResearchBot.Answering.Verification;

/// <summary>
/// Checks a sentence against what it cites, before it is shown. The check is lexical: it sees numbers, dates, names, denials and words,
/// and is meant to refuse rather than to guess.
/// </summary>
public static class CitationVerifier
{
    /// <summary>A quote has at least so many words, or is a whole sentence.</summary>
    public const int FewestQuoteWords = 4;

    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">The sentence, without markers.</param>
    /// <param name="evidence">What it cites.</param>
    public static Verdict Verify(string sentence, IReadOnlyList<Evidence> evidence)
    {
        var statement = sentence.Length > AnswerSentence.MaximumLength ? null : new Statement(sentence);

        if (statement is null or { Words.Count: 0 } || evidence.Count == 0)
        {
            return Verdict.Refused(
                statement is null ? ObjectionKind.SentenceTooLong
                : evidence.Count == 0 ? ObjectionKind.NoEvidence
                : ObjectionKind.SentenceEmpty);
        }

        var quotes = new Statement(string.Join('\n', evidence.Select(cited => cited.Quote)));

        foreach (var cited in evidence)
        {
            if (Fault(cited) is { } fault)
            {
                return Verdict.Refused(fault);
            }
        }

        return Extracts.IsContiguous(statement, evidence.Select(cited => cited.Quote))
            ? Verdict.Verbatim
            : ContentCheck.Check(statement, quotes, new Statement(string.Join('\n', evidence.Select(cited => cited.Title))));
    }

    /// <summary>Tells whether the words of a sentence stand in its quotes, in order: what an answer without a model promises.</summary>
    /// <param name="sentence">The sentence, without markers.</param>
    /// <param name="quotes">The quotes, in the order cited.</param>
    public static bool IsExtract(string sentence, IReadOnlyList<string> quotes) => Extracts.IsInOrder(sentence, quotes);

    /// <summary>Tells whether a place in a text is long enough to be quoted: four words, or a whole sentence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public static bool IsLongEnough(string text, TextSpan span)
    {
        var words = CountWords(span.Of(text));

        return words >= FewestQuoteWords
            || (words > 0 && SentenceSplitter.Split(text).Any(sentence =>
                sentence.Start < span.End && span.Start < sentence.End && CountWords(sentence.Of(text)) <= words));
    }

    // As a reader counts: "two-thirds" and "$3.5" are one word each.
    private static int CountWords(string text)
    {
        var words = WordReader.Read(text);
        var count = 0;

        for (var at = 0; at < words.Count; at++)
        {
            count += at == 0 || text[words[at - 1].End..words[at].Start].Any(char.IsWhiteSpace) ? 1 : 0;
        }

        return count;
    }

    private static ObjectionKind? Fault(Evidence cited)
    {
        if (!cited.Span.FitsIn(cited.SourceText)
            || !cited.SourceText.AsSpan(cited.Span.Start, cited.Span.Length).SequenceEqual(cited.Quote))
        {
            return ObjectionKind.QuoteMoved;
        }

        return IsLongEnough(cited.SourceText, cited.Span) ? null : ObjectionKind.QuoteTooShort;
    }
}
