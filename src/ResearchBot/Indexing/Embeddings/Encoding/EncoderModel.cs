using Microsoft.ML.OnnxRuntime;

namespace ResearchBot.Indexing.Embeddings.Encoding;

/// <summary>A model file in the ONNX runtime. It may be run from several threads; each run has one core.</summary>
internal sealed class EncoderModel : IDisposable
{
    private readonly object _gate = new();
    private readonly InferenceSession _session;
    private readonly EncoderSignature _signature;
    private int _running;
    private bool _isDisposed;

    private EncoderModel(InferenceSession session, EncoderSignature signature) => (_session, _signature) = (session, signature);

    /// <summary>How a text's vector comes about: part of what vectors depend on.</summary>
    public string PoolingName => _signature.IsPooled ? "given" : "mean";

    /// <summary>Loads a model.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">It is none, or one of another kind.</exception>
    public static EncoderModel Load(string path)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };

        InferenceSession session;

        try
        {
            session = new InferenceSession(path, options);
        }
        catch (Exception exception) when (exception is OnnxRuntimeException or UnauthorizedAccessException or IOException)
        {
            throw EncoderFault.OfModel($"names a file that is no ONNX model, '{path}'");
        }

        try
        {
            return new EncoderModel(session, EncoderSignature.Of(session));
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The vectors of a batch's texts.</summary>
    /// <exception cref="OnnxRuntimeException">The model cannot read them.</exception>
    public float[][] Run(PaddedBatch batch)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _running++;
        }

        try
        {
            return RunOpen(batch);
        }
        finally
        {
            lock (_gate)
            {
                _running--;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Batches that run are waited for: none is left without its model.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;

            while (_running > 0)
            {
                Monitor.Wait(_gate);
            }

            _session.Dispose();
        }
    }

    private float[][] RunOpen(PaddedBatch batch)
    {
        long[] shape = [batch.Count, batch.Width];
        using var pieces = OrtValue.CreateTensorValueFromMemory(batch.Pieces, shape);
        using var mask = OrtValue.CreateTensorValueFromMemory(batch.Mask, shape);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[batch.Pieces.Length], shape);
        using var options = new RunOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        OrtValue[] inputs = _signature.HasTypes ? [pieces, mask, types] : [pieces, mask];
        using var outputs = _session.Run(options, _signature.Inputs, inputs, [_signature.Output]);
        var values = outputs[0].GetTensorDataAsSpan<float>();
        var vectors = new float[batch.Count][];

        for (var row = 0; row < vectors.Length; row++)
        {
            vectors[row] = _signature.IsPooled ? Pooling.Given(values, batch, row) : Pooling.Mean(values, batch, row);
        }

        return vectors;
    }
}
