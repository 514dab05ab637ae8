using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace ResearchBot.Indexing.Embeddings;

/// <summary>What turns texts into vectors (section <c>Embedding</c>).</summary>
public sealed class EmbeddingOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Embedding";

    /// <summary>Learned from the corpus itself.</summary>
    public const string Corpus = "corpus";

    /// <summary>A sentence encoder in a file.</summary>
    public const string Onnx = "onnx";

    /// <summary><c>corpus</c>, the default, or <c>onnx</c>. <c>openai</c> is not there yet.</summary>
    [AllowedValues(Corpus, Onnx, ErrorMessage = "Embedding:Provider must be 'corpus' or 'onnx': 'openai' is not there yet.")]
    public string Provider { get; set; } = Corpus;

    /// <summary>The encoder, an ONNX file; a relative path counts from the working folder.</summary>
    public string ModelPath { get; set; } = "";

    /// <summary>The encoder's word pieces, one a line (<c>vocab.txt</c>).</summary>
    public string VocabularyPath { get; set; } = "";

    internal bool IsEncoder => Provider == Onnx;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => IsEncoder
        ? [.. FaultsOf(nameof(ModelPath), ModelPath, "model.onnx"), .. FaultsOf(nameof(VocabularyPath), VocabularyPath, "vocab.txt")]
        : [];

    private static IEnumerable<ValidationResult> FaultsOf(string setting, string path, string file)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            yield return new ValidationResult($"Embedding:{setting} is empty: name the file {file} of a sentence encoder, or set Embedding:Provider to 'corpus'.");
        }
        else if (!File.Exists(path))
        {
            yield return new ValidationResult($"Embedding:{setting} names a file that is not there, '{path}': correct the path, or set Embedding:Provider to 'corpus'.");
        }
    }
}

[OptionsValidator]
internal sealed partial class EmbeddingOptionsValidator : IValidateOptions<EmbeddingOptions>;
