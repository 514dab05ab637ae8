using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace ResearchBot.Indexing.Embeddings;

/// <summary>What turns texts into vectors (section <c>Embedding</c>).</summary>
public sealed class EmbeddingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Embedding";

    /// <summary>Learned from the corpus itself.</summary>
    public const string Corpus = "corpus";

    /// <summary><c>corpus</c>, the default. <c>onnx</c> and <c>openai</c> are not there yet.</summary>
    [AllowedValues(Corpus, ErrorMessage = "Embedding:Provider must be 'corpus': 'onnx' and 'openai' are not there yet.")]
    public string Provider { get; set; } = Corpus;
}

[OptionsValidator]
internal sealed partial class EmbeddingOptionsValidator : IValidateOptions<EmbeddingOptions>;
