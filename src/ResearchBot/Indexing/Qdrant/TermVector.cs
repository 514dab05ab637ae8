using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Writes term statistics as sparse vectors whose dot product is the term score: Σ weight × <see cref="Bm25.Impact"/>.</summary>
internal static class TermVector
{
    /// <summary>What a text holds.</summary>
    /// <returns>Null where there are no words.</returns>
    public static SparseVector? Of(TermCounts text, float averageLength) =>
        Of(text.Counts.Select(term => (term.Key, Bm25.Impact(term.Value, text.Length, averageLength))), text.Counts.Count);

    /// <summary>What a question wants.</summary>
    /// <returns>Null where nothing has weight.</returns>
    public static SparseVector? Of(IReadOnlyList<WeightedTerm> terms, Func<WeightedTerm, float> weigh) =>
        Of(terms.Select(term => (term.Term, weigh(term))).Where(term => term.Item2 > 0), terms.Count);

    /// <summary>The dimension of a term: its FNV-1a hash in 32 bits.</summary>
    /// <remarks>Two of a passage's terms share a dimension about once in a million passages; they then count for both.</remarks>
    internal static uint Dimension(string term)
    {
        const uint Basis = 2166136261;
        const uint Prime = 16777619;
        var hash = Basis;

        foreach (var unit in term)
        {
            hash = unchecked((((hash ^ (unit & 0xFFu)) * Prime) ^ (uint)(unit >> 8)) * Prime);
        }

        return hash;
    }

    private static SparseVector? Of(IEnumerable<(string Term, float Value)> terms, int count)
    {
        var values = new Dictionary<uint, float>(count);

        foreach (var (term, value) in terms)
        {
            var dimension = Dimension(term);
            values[dimension] = values.GetValueOrDefault(dimension) + value;
        }

        return values.Count == 0 ? null : new SparseVector([.. values.Keys], [.. values.Values]);
    }
}
