using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>What it is worth that words of a question which stand side by side there do so in a passage too.</summary>
public static class Proximity
{
    private const int Near = 8;

    /// <summary>The bonus of a passage, on the scale of its term score.</summary>
    /// <param name="question">The question's terms in order.</param>
    /// <param name="worth">What each term is worth.</param>
    /// <param name="passage">The passage's terms in order, with positions.</param>
    /// <param name="weights">What counts how much.</param>
    public static float Bonus(IReadOnlyList<Token> question, IReadOnlyDictionary<string, float> worth, IReadOnlyList<Token> passage, RankingWeights weights)
    {
        var places = Places(worth, passage);
        var bonus = 0f;

        for (var i = 1; i < question.Count; i++)
        {
            var (one, other) = (question[i - 1], question[i]);

            if (one.Term != other.Term && places.TryGetValue(one.Term, out var first) && places.TryGetValue(other.Term, out var second))
            {
                var lesser = MathF.Min(worth[one.Term], worth[other.Term]);
                bonus += HasStep(first, second, other.Position - one.Position) ? weights.Phrase * lesser : 0;
                bonus += Distance(first, second) <= Near ? weights.Near * lesser : 0;
            }
        }

        return bonus;
    }

    private static Dictionary<string, List<int>> Places(IReadOnlyDictionary<string, float> worth, IReadOnlyList<Token> passage)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);

        foreach (var token in passage)
        {
            if (worth.ContainsKey(token.Term))
            {
                if (!places.TryGetValue(token.Term, out var list))
                {
                    places[token.Term] = list = [];
                }

                list.Add(token.Position);
            }
        }

        return places;
    }

    private static bool HasStep(List<int> first, List<int> second, int step) => first.Exists(place => second.BinarySearch(place + step) >= 0);

    private static int Distance(List<int> first, List<int> second)
    {
        var smallest = int.MaxValue;

        for (int i = 0, j = 0; i < first.Count && j < second.Count;)
        {
            smallest = Math.Min(smallest, Math.Abs(first[i] - second[j]));

            if (first[i] < second[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return smallest;
    }
}
