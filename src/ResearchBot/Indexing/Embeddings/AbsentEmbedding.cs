namespace ResearchBot.Indexing.Embeddings;

/// <summary>Stands for an encoder that a generation was made with and that is not configured any more: until the next generation is there, words alone find.</summary>
internal sealed class AbsentEmbedding(string identity) : IPassageEmbedding
{
    public string Identity => identity;

    public int Dimensions => 0;

    public ValueTask<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(IReadOnlyList<EmbeddingInput> inputs, CancellationToken cancellationToken) =>
        new([.. inputs.Select(_ => ReadOnlyMemory<float>.Empty)]);
}
