namespace ResearchBot.Indexing.Embeddings;

/// <summary>Turns words into vectors whose cosine tells how alike two texts are.</summary>
public interface IPassageEmbedding
{
    /// <summary>Names the embedding and everything that its vectors depend on.</summary>
    string Identity { get; }

    /// <summary>How many values a vector has; 0 when there is nothing to encode with.</summary>
    int Dimensions { get; }

    /// <summary>Whether encoding costs next to nothing, so that passages may be encoded again for every question.</summary>
    bool IsInstant => false;

    /// <summary>Encodes texts, in order.</summary>
    /// <returns>One vector a text, unit length, or all zero where the text says nothing to this embedding.</returns>
    ValueTask<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(
        IReadOnlyList<EmbeddingInput> inputs, CancellationToken cancellationToken);
}

/// <summary>A text to encode, and its analysed terms for embeddings that start from those.</summary>
public readonly record struct EmbeddingInput(string Text, TermCounts Terms);
