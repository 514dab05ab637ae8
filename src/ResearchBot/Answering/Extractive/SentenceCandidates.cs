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
            var span = SentenceLimit.Cut(text, SentenceOpenings.Trim(text, whole));
            var words = OneLine(span.Of(text));

            if (IsShowable(words))
            {
                var terms = found.Words.Where(word => span.Contains(word.Span)).Select(word => word.Term).ToList();
                sentences.Add(new CandidateSentence(found, span.Shift(found.Passage.Span.Start), words, terms.ToHashSet(StringComparer.Ordinal))
                {
                    Previous = sentences.LastOrDefault(),
                    Pairs = terms.Zip(terms.Skip(1)).ToHashSet(),
                });
            }
        }

        return sentences;
    }

    private static bool IsShowable(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords
        && !words.TrimEnd('"', '”', '’', ')', ' ').EndsWith('?')
        && (EndsAsSentence(words) || words.Length > 80);

    private static bool EndsAsSentence(string words) => words.TrimEnd('"', '”', '’', '\'', ')', ']', ' ') is [.., '.' or '!' or '…' or '。' or ';' or ':'];

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
