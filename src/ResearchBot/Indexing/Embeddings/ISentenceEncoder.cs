namespace ResearchBot.Indexing.Embeddings;

/// <summary>An embedding that was made before, and elsewhere: it reads texts as they are written, and may be asked from any thread.</summary>
public interface ISentenceEncoder : IPassageEmbedding
{
    /// <summary>Encodes a handful of texts that somebody waits for, before whatever else is being encoded.</summary>
    /// <returns>One vector a text, in order.</returns>
    ValueTask<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken);
}
