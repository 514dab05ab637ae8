using Microsoft.Extensions.Options;

using ResearchBot.Indexing.Embeddings.Encoding;

namespace ResearchBot.Indexing.Embeddings;

/// <summary>Gives a new generation of the index its embedding, and an old one the embedding that it was made with.</summary>
public sealed class EmbeddingSource : IDisposable
{
    private readonly Lazy<ISentenceEncoder?> _encoder;

    internal EmbeddingSource(IOptions<EmbeddingOptions> options) =>
        _encoder = new(() => options.Value is { IsEncoder: true } chosen ? SentenceEncoder.Load(chosen.ModelPath, chosen.VocabularyPath) : null);

    /// <summary>The encoder that the configuration names; null where the embedding is learned from the corpus. It is loaded when it is first asked for.</summary>
    /// <exception cref="OptionsValidationException">It cannot be used.</exception>
    public ISentenceEncoder? FindEncoder() => _encoder.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_encoder.IsValueCreated)
        {
            (_encoder.Value as IDisposable)?.Dispose();
        }
    }

    /// <summary>The embedding of a new generation.</summary>
    internal IPassageEmbedding Make(IReadOnlyList<TermCounts> sample, Lexicon lexicon) =>
        FindEncoder() is { } encoder ? encoder : CorpusEmbeddingLearner.Learn(sample, lexicon);

    /// <summary>Whether a new generation would get such an embedding: if not, it is time for one.</summary>
    internal bool IsChosen(IPassageEmbedding embedding) =>
        FindEncoder() is { } encoder ? encoder.Identity == embedding.Identity : embedding is CorpusEmbedding;

    /// <summary>An encoder by its identity; one that says nothing where another one is configured, or none.</summary>
    internal IPassageEmbedding EncoderOf(string identity) =>
        FindEncoder() is { } encoder && encoder.Identity == identity ? encoder : new AbsentEmbedding(identity);
}
