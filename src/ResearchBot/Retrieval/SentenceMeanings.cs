using ResearchBot.Indexing.Embeddings;

namespace ResearchBot.Retrieval;

/// <summary>What single sentences mean, as the configured sentence encoder has it: asked while somebody waits for an answer, from any thread.</summary>
public sealed class SentenceMeanings
{
    private readonly EmbeddingSource _embeddings;

    internal SentenceMeanings(EmbeddingSource embeddings) => _embeddings = embeddings;

    /// <summary>Whether there is an encoder; without one nothing can be told.</summary>
    public bool AreKnown => _embeddings.FindEncoder() is not null;

    /// <summary>Encodes a handful of sentences at once.</summary>
    /// <returns>One vector of unit length a sentence, in order; none at all without an encoder.</returns>
    public async ValueTask<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(IReadOnlyList<string> sentences, CancellationToken cancellationToken) =>
        _embeddings.FindEncoder() is { } encoder ? await encoder.EncodeAsync(sentences, cancellationToken) : [];
}
