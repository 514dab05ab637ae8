using ResearchBot.Indexing;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>Words that the best passages share and the question does not have.</summary>
internal static class SharedWords
{
    /// <summary>How many of the best passages are listened to.</summary>
    public const int Leaders = 5;

    private const int Most = 20;
    private const float Sharpness = 4;
    private const float Rare = 1;

    /// <summary>Finds the words.</summary>
    /// <param name="plan">The question.</param>
    /// <param name="contenders">Passages, best first.</param>
    /// <param name="lexicon">How common words are.</param>
    /// <param name="share">What they are worth together, as a share of the question's words.</param>
    /// <returns>Words and what each is worth.</returns>
    public static IReadOnlyDictionary<string, float> Of(SearchPlan plan, IReadOnlyList<Contender> contenders, Lexicon lexicon, float share)
    {
        var asked = plan.Terms.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        var worth = new Dictionary<string, float>(StringComparer.Ordinal);
        var voices = Voices([.. contenders.Take(Leaders).Select(contender => contender.Score)]);

        foreach (var (contender, voice) in contenders.Zip(voices))
        {
            foreach (var term in contender.Passage.Counts.Counts.Keys.Where(term => !asked.Contains(term)))
            {
                if (lexicon.PassageWeight(term) is >= Rare and var weight)
                {
                    worth[term] = worth.GetValueOrDefault(term) + (voice * weight * Impact(contender.Passage, term, lexicon));
                }
            }
        }

        var best = worth.OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal).Take(Most).ToList();
        var scale = share * plan.Terms.Sum(term => term.PassageWeight) / MathF.Max(best.Sum(term => term.Value), float.Epsilon);

        return best.ToDictionary(term => term.Key, term => scale * term.Value, StringComparer.Ordinal);
    }

    /// <summary>How much each of the best has to say, in sum 1: one that is far ahead nearly all.</summary>
    /// <param name="scores">Scores, best first.</param>
    public static float[] Voices(IReadOnlyList<float> scores)
    {
        float[] voices = [.. scores.Select(score => MathF.Pow(score / scores[0], Sharpness))];
        var sum = voices.Sum();

        return [.. voices.Select(voice => voice / sum)];
    }

    /// <summary>What a term of a passage is worth, without its weight.</summary>
    public static float Impact(AnalyzedPassage passage, string term, Lexicon lexicon) =>
        passage.Counts.Counts.TryGetValue(term, out var occurrences) ? Bm25.Impact(occurrences, passage.Counts.Length, lexicon.PassageLength) : 0;
}
