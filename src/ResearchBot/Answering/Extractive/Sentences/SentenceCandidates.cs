using System.Text.RegularExpressions;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive.Sentences;

/// <summary>Cuts the passages that were found into sentences that could be shown.</summary>
internal static partial class SentenceCandidates
{
    private const int FewestWords = 4;

    /// <summary>The sentences of a passage, in order; headings, bylines, questions and scraps are left out.</summary>
    public static IReadOnlyList<CandidateSentence> Of(RankedPassage found)
    {
        var text = found.Passage.Text;
        var sentences = new List<CandidateSentence>();

        foreach (var whole in SentenceSplitter.Split(text))
        {
            var isRest = false;

            foreach (var span in SentenceLimit.Pieces(text, SentenceOpenings.Trim(text, whole)))
            {
                Add(sentences, found, span, isRest, SentenceFrame.IsItem(whole.Of(text)));
                isRest = true;
            }
        }

        return sentences;
    }

    private static void Add(List<CandidateSentence> sentences, RankedPassage found, TextSpan span, bool isRest, bool isItem)
    {
        var words = OneLine(span.Of(found.Passage.Text));

        if (IsShowable(words))
        {
            List<FoundWord> held = [.. found.Words.Where(word => span.Contains(word.Span))];
            List<string> terms = [.. held.Select(word => word.Term)];
            List<FoundWord> phrases = [.. found.Phrases.Where(phrase => span.Contains(phrase.Span))];
            sentences.Add(new CandidateSentence(found, span.Shift(found.Passage.Span.Start), words, terms.Concat(phrases.Select(phrase => phrase.Term)).ToHashSet(StringComparer.Ordinal))
            {
                Words = [.. held, .. phrases],
                IsRest = isRest,
                IsItem = isItem,
                Previous = sentences.LastOrDefault(),
                Pairs = terms.Zip(terms.Skip(1)).ToHashSet(),
            });
        }
    }

    private static bool IsShowable(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords
        && !words.TrimEnd('"', '”', '’', ')', ' ').EndsWith('?')
        && (EndsAsSentence(words) || words.Length > 80);

    private static bool EndsAsSentence(string words) => words.TrimEnd('"', '”', '’', '\'', ')', ']', ' ') is [.., '.' or '!' or '…' or '。' or ';' or ':'];

    /// <summary>Words with single spaces between them; the mark before an item of a list is left out where something else keeps the items apart.</summary>
    public static string OneLine(string words) => string.Join(' ', Mark().Replace(words, "$1 ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"([.:;,!?…][""”’)]?)[ \t]*[\r\n]+[ \t]*[-*•–][ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
