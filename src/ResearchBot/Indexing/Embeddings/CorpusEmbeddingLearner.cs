namespace ResearchBot.Indexing.Embeddings;

/// <summary>Learns a <see cref="CorpusEmbedding"/> from passages.</summary>
internal static class CorpusEmbeddingLearner
{
    /// <summary>The most dimensions a learned embedding has; a small corpus gets half as many as it has passages, for with as many as passages nothing is generalised.</summary>
    public const int MaximumDimensions = 256;

    /// <summary>The most passages that are learned from; a larger corpus is sampled evenly.</summary>
    public const int MaximumSample = 20_000;

    private const int MaximumTerms = 32_768;

    /// <summary>Learns.</summary>
    /// <param name="sample">The terms of passages.</param>
    /// <param name="lexicon">How common each term is.</param>
    /// <returns>An embedding; one of no dimensions when the passages share no terms.</returns>
    public static CorpusEmbedding Learn(IReadOnlyList<TermCounts> sample, Lexicon lexicon)
    {
        var terms = lexicon.Terms
            .Where(term => term.Value.Passages >= 2 && term.Value.Passages <= Math.Max(2, lexicon.Passages / 2))
            .OrderByDescending(term => term.Value.Passages).ThenBy(term => term.Key, StringComparer.Ordinal)
            .Take(MaximumTerms)
            .Select(term => term.Key)
            .ToList();
        var weights = terms.Select(lexicon.PassageWeight).ToArray();
        var columns = terms.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal);
        var matrix = new SparseRows(terms.Count, [.. sample.Select(passage => Row(passage, columns, weights)).Where(row => row.Columns.Length > 0)]);
        var directions = matrix.Height == 0 ? [] : TruncatedSvd.RightVectors(matrix, Math.Min(MaximumDimensions, (matrix.Height + 1) / 2));

        return directions.Length == 0
            ? new CorpusEmbedding("corpus-0", [], [], [])
            : new CorpusEmbedding($"corpus-{directions.Length}", terms, weights, Interleave(directions, terms.Count));
    }

    private static (int[] Columns, float[] Values) Row(TermCounts passage, Dictionary<string, int> columns, float[] weights)
    {
        var known = passage.Counts.Where(term => columns.ContainsKey(term.Key)).ToList();
        int[] places = [.. known.Select(term => columns[term.Key])];
        float[] values = [.. known.Select(term => CorpusEmbedding.WeightOf(term.Value, weights[columns[term.Key]]))];
        SparseRows.Normalize(values);

        return (places, values);
    }

    private static float[] Interleave(float[][] directions, int terms)
    {
        var basis = new float[terms * directions.Length];

        for (var dimension = 0; dimension < directions.Length; dimension++)
        {
            for (var term = 0; term < terms; term++)
            {
                basis[(term * directions.Length) + dimension] = directions[dimension][term];
            }
        }

        return basis;
    }
}
