using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Retrieval;

namespace ResearchBot.Research;

/// <summary>Picks, from each of the best articles on a topic, the sentence that says most about it.</summary>
internal static class TopicSentences
{
    private const float MostShared = .7f;
    private const float FewestWords = .5f;

    /// <summary>Picks sentences.</summary>
    /// <param name="findings">What was found on the topic.</param>
    /// <param name="most">How many articles at most.</param>
    /// <returns>One sentence an article, oldest article first; none that holds less than half of the topic's words by weight.</returns>
    public static List<CandidateSentence> Choose(Findings findings, int most)
    {
        var weights = findings.Plan.Words.ToDictionary(word => word.Term, word => word.Weight, StringComparer.Ordinal);
        var total = weights.Values.Sum();
        var chosen = new List<CandidateSentence>();

        foreach (var article in findings.Passages.GroupBy(found => found.Passage.Article))
        {
            var best = article
                .SelectMany(SentenceCandidates.Of)
                .Where(sentence => !sentence.PointsBack)
                .Select(sentence => sentence with { Score = Covered(sentence, weights) })
                .OrderByDescending(sentence => sentence.Score)
                .ThenBy(sentence => sentence.Span.Start)
                .FirstOrDefault();

            if (best is not null && total > 0 && best.Score >= FewestWords * total && chosen.All(other => other.Overlap(best) < MostShared))
            {
                chosen.Add(best);
            }
        }

        return [.. chosen.Take(most).OrderBy(sentence => sentence.Found.Facets.PublishedAt ?? DateOnly.MinValue)];
    }

    private static float Covered(CandidateSentence sentence, Dictionary<string, float> weights) =>
        sentence.Terms.Sum(term => weights.GetValueOrDefault(term));
}
