namespace ResearchBot.Evaluation;

/// <summary>Measures of a ranking against judgements, as trec_eval defines them.</summary>
public static class RankingMetrics
{
    /// <summary>Normalised discounted cumulative gain (Järvelin and Kekäläinen, 2002) with linear gains.</summary>
    /// <param name="ranking">Article ids, best first.</param>
    /// <param name="relevance">Article id to relevance, above 0; at least one.</param>
    /// <param name="depth">How far down the ranking counts.</param>
    public static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevance, int depth)
    {
        var gain = ranking.Take(depth).Select((id, i) => relevance.GetValueOrDefault(id) / Math.Log2(i + 2)).Sum();
        var ideal = relevance.Values.OrderDescending().Take(depth).Select((value, i) => value / Math.Log2(i + 2)).Sum();

        return gain / ideal;
    }

    /// <summary>The share of relevant articles among the first.</summary>
    public static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevance, int depth) =>
        (double)ranking.Take(depth).Count(relevance.ContainsKey) / relevance.Count;

    /// <summary>One over the rank of the first relevant article; 0 when none is among the first.</summary>
    public static double ReciprocalRank(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevance, int depth)
    {
        var rank = ranking.Take(depth).TakeWhile(id => !relevance.ContainsKey(id)).Count();

        return rank < Math.Min(depth, ranking.Count) ? 1.0 / (rank + 1) : 0;
    }

    /// <summary>The value below which a share of all values lies (nearest rank).</summary>
    /// <param name="values">Values in any order, at least one.</param>
    /// <param name="share">From 0 to 1.</param>
    public static double Percentile(IReadOnlyList<double> values, double share)
    {
        var sorted = values.Order().ToList();

        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
