using Microsoft.Extensions.Options;

using ResearchBot.Indexing;
using ResearchBot.Indexing.Embeddings;

namespace ResearchBot.Host.Terminal.Checking;

/// <summary>Looks whether the configured embedding can be used, and whether the index was made with it.</summary>
internal static class EmbeddingCheck
{
    public const string Name = "embedding";

    /// <summary>An encoder is loaded and tried.</summary>
    public static async Task<CheckView> RunAsync(VerbSession session, CancellationToken cancellationToken)
    {
        var encoder = session.Get<EmbeddingSource>().FindEncoder();

        if (await session.Get<IPassageIndex>().FindProfileIdAsync(cancellationToken) is not { } profile)
        {
            return new CheckView(Name, CheckView.Warning, $"{(encoder is null ? "nothing is learned yet" : $"the encoder {encoder.Identity} works, and nothing is encoded yet")}: it is when the index is built.");
        }

        var isOther = !profile.StartsWith($"{encoder?.Identity ?? EmbeddingOptions.Corpus}-", StringComparison.Ordinal);

        return isOther
            ? new CheckView(Name, CheckView.Warning, $"the index was made with another one ({profile}): 'researchbot run' builds it anew, and so does the next question.")
            : new CheckView(Name, CheckView.Ok, encoder is null ? $"learned from the corpus ({profile})." : $"the encoder {encoder.Identity} works ({profile}).");
    }

    /// <summary>Whether a fault of the configuration is one of the embedding, so that this check can tell it.</summary>
    public static bool Explains(string name, Exception exception) =>
        name == Name && exception is OptionsValidationException fault && fault.OptionsType == typeof(EmbeddingOptions);
}
