using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace ResearchBot.Indexing.Embeddings.Encoding;

/// <summary>What a model takes and gives, as far as it is used.</summary>
/// <param name="HasTypes">It wants to be told which of two texts a piece belongs to.</param>
/// <param name="Output">The output that is read.</param>
/// <param name="IsPooled">The output has one vector a text, not one a piece.</param>
internal sealed record EncoderSignature(bool HasTypes, string Output, bool IsPooled)
{
    private const string Pieces = "input_ids";
    private const string Mask = "attention_mask";
    private const string Types = "token_type_ids";
    private const string States = "last_hidden_state";
    private const string Pooled = "sentence_embedding";

    /// <summary>The inputs, in the order in which they are given.</summary>
    public IReadOnlyList<string> Inputs { get; } = HasTypes ? [Pieces, Mask, Types] : [Pieces, Mask];

    /// <summary>Reads it.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">It is not that of a sentence encoder.</exception>
    public static EncoderSignature Of(InferenceSession session)
    {
        var (inputs, outputs) = (session.InputMetadata, session.OutputMetadata);

        if (!Takes(Pieces) || !Takes(Mask) || inputs.Keys.Except([Pieces, Mask, Types]).Any())
        {
            throw EncoderFault.OfModel($"names a model with other inputs than {Pieces}, {Mask} and perhaps {Types}, as 64-bit integers");
        }

        var hasTypes = inputs.ContainsKey(Types);

        if (hasTypes && !Takes(Types))
        {
            throw EncoderFault.OfModel($"names a model whose input {Types} is no row of 64-bit integers a text");
        }

        if (outputs.TryGetValue(Pooled, out var pooled) && Has(pooled, TensorElementType.Float, 2))
        {
            return new EncoderSignature(hasTypes, Pooled, IsPooled: true);
        }

        return outputs.TryGetValue(States, out var states) && Has(states, TensorElementType.Float, 3)
            ? new EncoderSignature(hasTypes, States, IsPooled: false)
            : throw EncoderFault.OfModel($"names a model without an output {States} or {Pooled} of 32-bit numbers");

        bool Takes(string name) => inputs.TryGetValue(name, out var input) && Has(input, TensorElementType.Int64, 2);
    }

    private static bool Has(NodeMetadata tensor, TensorElementType type, int rank) =>
        tensor.IsTensor && tensor.ElementDataType == type && tensor.Dimensions.Length == rank;
}
