using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>Tells whether a passage holds what a question puts in quotation marks, word after word.</summary>
internal static class WholePhrases
{
    /// <summary>Whether every phrase stands in a passage whole.</summary>
    /// <param name="phrases">Word sequences, as analysed terms. None: nothing is held.</param>
    /// <param name="passage">The passage's terms in order; asked for only where there are phrases.</param>
    public static bool AreIn(IReadOnlyList<IReadOnlyList<string>> phrases, Func<IReadOnlyList<Token>> passage)
    {
        if (phrases.Count == 0)
        {
            return false;
        }

        var words = passage();

        return phrases.All(phrase => IsIn(phrase, words));
    }

    private static bool IsIn(IReadOnlyList<string> phrase, IReadOnlyList<Token> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1))
            .Any(start => phrase.Index().All(entry => words[start + entry.Index].Term == entry.Item));
}
