using Microsoft.Extensions.Options;

namespace ResearchBot.Indexing.Embeddings.Encoding;

/// <summary>Says what is wrong with a configured encoder, in a sentence for whoever runs the program.</summary>
internal static class EncoderFault
{
    /// <summary>The model cannot be used.</summary>
    public static OptionsValidationException OfModel(string what) =>
        Of($"Embedding:ModelPath {what}: take the model.onnx of a sentence encoder such as all-MiniLM-L6-v2, or set Embedding:Provider to 'corpus'.");

    /// <summary>The vocabulary cannot be used.</summary>
    public static OptionsValidationException OfVocabulary(string what) =>
        Of($"Embedding:VocabularyPath {what}: take the vocab.txt that belongs to the model, or set Embedding:Provider to 'corpus'.");

    private static OptionsValidationException Of(string sentence) => new(Options.DefaultName, typeof(EmbeddingOptions), [sentence]);
}
