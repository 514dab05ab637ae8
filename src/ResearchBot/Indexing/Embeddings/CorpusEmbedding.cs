using System.Numerics.Tensors;

namespace ResearchBot.Indexing.Embeddings;

/// <summary>
/// An embedding learned from the corpus itself: latent semantic analysis (Deerwester et al., 1990).
/// A text is a weighted bag of terms, projected on the directions in which the corpus varies most.
/// </summary>
internal sealed class CorpusEmbedding : IPassageEmbedding
{
    private readonly Dictionary<string, int> _rows;

    /// <summary>Creates the embedding.</summary>
    /// <param name="identity">Its name.</param>
    /// <param name="terms">The vocabulary.</param>
    /// <param name="weights">The weight of each term.</param>
    /// <param name="basis">For each term, in order, its share in every dimension.</param>
    public CorpusEmbedding(string identity, IReadOnlyList<string> terms, float[] weights, float[] basis)
    {
        Identity = identity;
        Terms = terms;
        Weights = weights;
        Basis = basis;
        Dimensions = terms.Count == 0 ? 0 : basis.Length / terms.Count;
        _rows = new Dictionary<string, int>(terms.Count, StringComparer.Ordinal);

        for (var row = 0; row < terms.Count; row++)
        {
            _rows[terms[row]] = row;
        }
    }

    public string Identity { get; }

    public int Dimensions { get; }

    public bool IsInstant => true;

    public IReadOnlyList<string> Terms { get; }

    public float[] Weights { get; }

    public float[] Basis { get; }

    /// <summary>The weight of a term in a text, before the text is brought to unit length.</summary>
    public static float WeightOf(int occurrences, float weight) => (1 + MathF.Log(occurrences)) * weight;

    public ValueTask<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(
        IReadOnlyList<EmbeddingInput> inputs, CancellationToken cancellationToken) =>
        new(inputs.Select(input => Encode(input.Terms)).ToList());

    private ReadOnlyMemory<float> Encode(TermCounts terms)
    {
        var vector = new float[Dimensions];

        foreach (var (term, occurrences) in terms.Counts)
        {
            if (_rows.TryGetValue(term, out var row))
            {
                TensorPrimitives.MultiplyAdd(Basis.AsSpan(row * Dimensions, Dimensions), WeightOf(occurrences, Weights[row]), vector, vector);
            }
        }

        SparseRows.Normalize(vector);

        return vector;
    }
}
