using ResearchBot.Indexing;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>What it is worth that a passage which lacks a word of the question has one of the same family.</summary>
internal static class WordFamilies
{
    /// <summary>The bonus of a passage, on the scale of its term score: for each word that it lacks, the best of its family.</summary>
    public static float Bonus(IReadOnlyList<AkinWord> akin, AnalyzedPassage passage, Lexicon lexicon)
    {
        var (bonus, best, of) = (0f, 0f, "");

        foreach (var word in akin)
        {
            if (word.Of != of)
            {
                bonus += best;
                (best, of) = (0, word.Of);
            }

            if (passage.Counts.Counts.ContainsKey(word.Term) && !passage.Counts.Counts.ContainsKey(word.Of))
            {
                best = MathF.Max(best, word.Weight * SharedWords.Impact(passage, word.Term, lexicon));
            }
        }

        return bonus + best;
    }
}
