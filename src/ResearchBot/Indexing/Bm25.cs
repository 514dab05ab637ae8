namespace ResearchBot.Indexing;

/// <summary>The arithmetic of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), with k1 1.2 and b 0.6.</summary>
public static class Bm25
{
    private const float K1 = 1.2f;
    private const float B = .6f;

    /// <summary>What <see cref="Impact"/> comes near and never reaches.</summary>
    public const float MostImpact = K1 + 1;

    /// <summary>Inverse document frequency, never negative: ln(1 + (n − df + ½) / (df + ½)).</summary>
    /// <param name="count">How many texts there are.</param>
    /// <param name="frequency">How many of them hold the term, at most <paramref name="count"/>.</param>
    public static float Idf(int count, int frequency) => MathF.Log(1 + ((count - frequency + .5f) / (frequency + .5f)));

    /// <summary>What a term in a text is worth, without its weight: from 0 to k1 + 1.</summary>
    /// <param name="occurrences">How often the term stands in the text.</param>
    /// <param name="length">The text's length in terms.</param>
    /// <param name="averageLength">The average text's length in terms.</param>
    public static float Impact(float occurrences, float length, float averageLength) => Damped(occurrences, Damping(length, averageLength));

    /// <summary>What a term is worth in a text whose length is accounted for already.</summary>
    /// <param name="occurrences">How often the term stands in the text.</param>
    /// <param name="damping">The <see cref="Damping"/> of the text.</param>
    public static float Damped(float occurrences, float damping) => occurrences * (K1 + 1) / (occurrences + damping);

    /// <summary>How much the length of a text damps what its terms are worth.</summary>
    /// <param name="length">The text's length in terms.</param>
    /// <param name="averageLength">The average text's length in terms.</param>
    public static float Damping(float length, float averageLength) => K1 * (1 - B + (B * length / averageLength));
}
