using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>
/// Writes term statistics as sparse vectors whose dot product is the term score:
/// Σ weight × (<see cref="Bm25.Impact"/> in the text + share × <see cref="Bm25.Impact"/> in the title).
/// </summary>
internal static class TermVector
{
    private const char Text = 'x';
    private const char Title = 't';

    /// <summary>What a text and its title hold.</summary>
    /// <returns>Null where there are no words.</returns>
    public static SparseVector? Of(TermCounts text, float averageText, TermCounts title, float averageTitle, float titleShare)
    {
        var values = new Dictionary<uint, float>(text.Counts.Count + title.Counts.Count);

        foreach (var (term, occurrences) in text.Counts)
        {
            Add(values, Text, term, Bm25.Impact(occurrences, text.Length, averageText));
        }

        foreach (var (term, occurrences) in title.Counts)
        {
            Add(values, Title, term, titleShare * Bm25.Impact(occurrences, title.Length, averageTitle));
        }

        return Of(values);
    }

    /// <summary>What a question wants, in texts and titles alike.</summary>
    /// <returns>Null where nothing has weight.</returns>
    public static SparseVector? Of(IReadOnlyList<WeightedTerm> terms, Func<WeightedTerm, float> weigh)
    {
        var values = new Dictionary<uint, float>(2 * terms.Count);

        foreach (var term in terms.Where(term => weigh(term) > 0))
        {
            Add(values, Text, term.Term, weigh(term));
            Add(values, Title, term.Term, weigh(term));
        }

        return Of(values);
    }

    /// <summary>The dimension of a term: its FNV-1a hash in 32 bits, after a mark of the field.</summary>
    /// <remarks>Two of a passage's terms share a dimension about once in a million passages; they then count for both.</remarks>
    internal static uint Dimension(char field, string term)
    {
        var hash = Step(2166136261, field);

        foreach (var unit in term)
        {
            hash = Step(hash, unit);
        }

        return hash;
    }

    private static uint Step(uint hash, char unit)
    {
        const uint Prime = 16777619;

        return unchecked((((hash ^ (unit & 0xFFu)) * Prime) ^ (uint)(unit >> 8)) * Prime);
    }

    private static void Add(Dictionary<uint, float> values, char field, string term, float value)
    {
        var dimension = Dimension(field, term);
        values[dimension] = values.GetValueOrDefault(dimension) + value;
    }

    private static SparseVector? Of(Dictionary<uint, float> values) =>
        values.Count == 0 ? null : new SparseVector([.. values.Keys], [.. values.Values]);
}
