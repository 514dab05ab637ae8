namespace ResearchBot.Indexing.Embeddings.Encoding;

/// <summary>A sentence encoder in the ONNX runtime: a transformer that was trained elsewhere (Reimers and Gurevych, "Sentence-BERT", 2019).</summary>
internal sealed class SentenceEncoder : ISentenceEncoder, IDisposable
{
    private readonly WordPieces _pieces;
    private readonly EncoderModel _model;
    private readonly SemaphoreSlim _room = new(Environment.ProcessorCount);

    private SentenceEncoder(WordPieces pieces, EncoderModel model, string identity, int dimensions)
    {
        (_pieces, _model) = (pieces, model);
        (Identity, Dimensions) = (identity, dimensions);
    }

    public string Identity { get; }

    public int Dimensions { get; }

    /// <summary>Loads and tries an encoder.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">It cannot be used.</exception>
    public static SentenceEncoder Load(string modelPath, string vocabularyPath)
    {
        var pieces = WordPieces.Read(vocabularyPath);
        var model = EncoderModel.Load(modelPath);

        try
        {
            var dimensions = EncoderTrial.Run(model, pieces);

            return new SentenceEncoder(pieces, model, EncoderIdentity.Of(modelPath, vocabularyPath, model.PoolingName, dimensions), dimensions);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>One text alone is a question, and goes first.</summary>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(IReadOnlyList<EmbeddingInput> inputs, CancellationToken cancellationToken) =>
        EncodeAsync([.. inputs.Select(input => input.Text)], waits: inputs.Count > 1, cancellationToken);

    public ValueTask<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        EncodeAsync(texts, waits: false, cancellationToken);

    public void Dispose()
    {
        _model.Dispose();
        _room.Dispose();
    }

    private async ValueTask<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(IReadOnlyList<string> texts, bool waits, CancellationToken cancellationToken)
    {
        var vectors = new ReadOnlyMemory<float>[texts.Count];
        var batches = PaddedBatch.Of([.. texts.Select(_pieces.Cut)], _pieces.Padding, Environment.ProcessorCount);
        await Task.WhenAll(batches.Select(RunAsync));

        return vectors;

        async Task RunAsync(PaddedBatch batch)
        {
            if (waits)
            {
                await _room.WaitAsync(cancellationToken);
            }

            try
            {
                foreach (var (place, vector) in batch.Places.Zip(await RunApartAsync(batch, cancellationToken)))
                {
                    vectors[place] = vector;
                }
            }
            finally
            {
                if (waits)
                {
                    _room.Release();
                }
            }
        }
    }

    /// <summary>On a thread of its own: a batch takes long, and those of the pool have others to serve.</summary>
    private Task<float[][]> RunApartAsync(PaddedBatch batch, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(() => _model.Run(batch), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
