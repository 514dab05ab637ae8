using ResearchBot.Answering.Extractive.Sentences;

namespace ResearchBot.Research;

/// <summary>
/// Picks the sentences that stand for a text: the first, and those whose words recur most in the others (the idea of Luhn,
/// "The Automatic Creation of Literature Abstracts", 1958).
/// </summary>
internal static class CentralSentences
{
    /// <summary>A summary of one article has at most so many sentences.</summary>
    public const int MostSentences = 6;

    private const float MostShared = .6f;
    private const int FewestTerms = 4;

    /// <summary>Picks sentences.</summary>
    /// <param name="sentences">All of a text, in reading order.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The picked ones in reading order, none much like another.</returns>
    public static List<CandidateSentence> Choose(IReadOnlyList<CandidateSentence> sentences, int most)
    {
        var recurrence = Recurrence(sentences);
        var chosen = new List<CandidateSentence>();

        foreach (var sentence in Lead(sentences).Concat(Ranked(sentences, recurrence)))
        {
            if (chosen.Count < most && chosen.All(other => other.Overlap(sentence) < MostShared))
            {
                chosen.Add(sentence);
            }
        }

        return [.. chosen.OrderBy(sentence => sentence.Span.Start)];
    }

    private static IEnumerable<CandidateSentence> Lead(IReadOnlyList<CandidateSentence> sentences) =>
        sentences.Where(sentence => !sentence.PointsBack).Take(1);

    private static IEnumerable<CandidateSentence> Ranked(IReadOnlyList<CandidateSentence> sentences, Dictionary<string, int> recurrence) => sentences
        .Where(sentence => !sentence.PointsBack && sentence.Terms.Count >= FewestTerms)
        .OrderByDescending(sentence => sentence.Terms.Sum(term => recurrence[term] - 1) / MathF.Sqrt(sentence.Terms.Count))
        .ThenBy(sentence => sentence.Span.Start);

    private static Dictionary<string, int> Recurrence(IReadOnlyList<CandidateSentence> sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var term in sentences.SelectMany(sentence => sentence.Terms))
        {
            counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        return counts;
    }
}
