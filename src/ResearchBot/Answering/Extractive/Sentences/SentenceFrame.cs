using System.Text.RegularExpressions;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;

namespace ResearchBot.Answering.Extractive.Sentences;

/// <summary>Shows a sentence with what it cannot be understood without, as far as that stands beside it and there is room: what a pronoun points to, the words that lead a list in, the rest of a list or of what somebody says.</summary>
internal static partial class SentenceFrame
{
    /// <summary>The sentence, with its neighbours where it needs them: still one place of the article, at most <see cref="AnswerSentence.MaximumLength"/> long.</summary>
    public static CandidateSentence Complete(CandidateSentence sentence)
    {
        var text = sentence.Found.Passage.Text;
        var all = SentenceSplitter.Split(text);
        var own = sentence.Span.Shift(-sentence.Found.Passage.Span.Start);
        var (first, last) = (IndexOf(all, own.Start), IndexOf(all, own.End - 1));

        // What was cut to a piece is no whole thought to begin with.
        if (first < 0 || last != first || own.End != all[first].End)
        {
            return sentence;
        }

        var span = own;

        while (NeedsBefore(text, all[first], span) && first > 0 && Fits(span with { Start = all[first - 1].Start }, text))
        {
            first--;
            span = span with { Start = SentenceOpenings.Trim(text, all[first]).Start };
        }

        // Half a way back is no help.
        if (first != last && NeedsBefore(text, all[first], span))
        {
            (first, span) = (last, own);
        }

        while (last + 1 < all.Count && NeedsBehind(span.Of(text), all[last + 1].Of(text)) && Fits(span with { End = all[last + 1].End }, text))
        {
            last++;
            span = span with { End = all[last].End };
        }

        return span == own ? sentence : sentence with { Span = span.Shift(sentence.Found.Passage.Span.Start), Text = SentenceCandidates.OneLine(span.Of(text)) };
    }

    /// <summary>Two sentences as one place of the article; null where something else stands between them, or there is no room.</summary>
    public static CandidateSentence? Join(CandidateSentence one, CandidateSentence other)
    {
        if (one.Found.Passage.Id != other.Found.Passage.Id || one.Span.End > other.Span.Start)
        {
            return null;
        }

        var text = one.Found.Passage.Text;
        var offset = one.Found.Passage.Span.Start;
        var between = new TextSpan(one.Span.End, other.Span.Start).Shift(-offset).Of(text);
        var span = new TextSpan(one.Span.Start, other.Span.End);

        // Nothing but a connective that was dropped.
        return SentenceOpenings.IsConnective(between) && Fits(span.Shift(-offset), text)
            ? one with { Span = span, Text = SentenceCandidates.OneLine(span.Shift(-offset).Of(text)) }
            : null;
    }

    /// <summary>The words of what is shown for a sentence, in the form in which words are compared.</summary>
    public static IReadOnlySet<string> TermsOf(CandidateSentence sentence)
    {
        var span = Complete(sentence).Span.Shift(-sentence.Found.Passage.Span.Start);

        return sentence.Found.WordsAndPhrases.Where(word => span.Contains(word.Span)).Select(word => word.Term).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Tells whether words are an item of a list.</summary>
    public static bool IsItem(string words) => Item().IsMatch(words);

    private static int IndexOf(IReadOnlyList<TextSpan> sentences, int at)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Start <= at && at < sentences[i].End)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool NeedsBefore(string text, TextSpan whole, TextSpan shown) => Item().IsMatch(whole.Of(text)) || SentenceOpenings.PointsBack(shown.Of(text)) || OpenQuotes(shown.Of(text)) < 0;

    private static bool NeedsBehind(string words, string next) => OpenQuotes(words) > 0 || (Item().IsMatch(next) && (words.TrimEnd().EndsWith(':') || words.Contains(":\n", StringComparison.Ordinal)));

    private static bool Fits(TextSpan span, string text) => SentenceCandidates.OneLine(span.Of(text)).Length <= AnswerSentence.MaximumLength;

    /// <summary>Above 0 where what somebody says is not at its end yet, below where it began before.</summary>
    private static int OpenQuotes(string words)
    {
        var curved = words.Count(c => c == '“') - words.Count(c => c == '”');

        return curved != 0 || words.Count(c => c == '"') % 2 == 0 ? curved : ClosesOnly().IsMatch(words) ? -1 : 1;
    }

    [GeneratedRegex(@"^\s*(?:[-*•–]|\(?[0-9]{1,2}[.)]|\(?[a-z]\))\s", RegexOptions.NonBacktracking)]
    private static partial Regex Item();

    /// <summary>Its first straight quotation mark stands behind a word, so it closes.</summary>
    [GeneratedRegex(@"^[^""]*[^\s""(\[—–-]""", RegexOptions.NonBacktracking)]
    private static partial Regex ClosesOnly();
}
