using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive;

/// <summary>Cuts the passages that were found into sentences that could be shown.</summary>
internal static class SentenceCandidates
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
                Add(sentences, found, span, isRest);
                isRest = true;
            }
        }

        return sentences;
    }

    private static void Add(List<CandidateSentence> sentences, RankedPassage found, TextSpan span, bool isRest)
    {
        var words = OneLine(span.Of(found.Passage.Text));

        if (IsShowable(words))
        {
            List<FoundWord> held = [.. found.Words.Where(word => span.Contains(word.Span))];
            List<string> terms = [.. held.Select(word => word.Term)];
            sentences.Add(new CandidateSentence(found, span.Shift(found.Passage.Span.Start), words, terms.ToHashSet(StringComparer.Ordinal))
            {
                Words = held,
                IsRest = isRest,
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

    /// <summary>Words with single spaces between them.</summary>
    public static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
