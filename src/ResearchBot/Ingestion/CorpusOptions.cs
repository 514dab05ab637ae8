using ResearchBot.Corpus;

namespace ResearchBot.Ingestion;

/// <summary>What a fresh catalog begins with (section <c>Corpus</c>).</summary>
public sealed class CorpusOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Corpus";

    /// <summary>A folder of articles that is loaded into space <see cref="SpaceId.Default"/> on the first start of an empty catalog. Default: the <c>corpus</c> folder shipped with the program; empty: none.</summary>
    public string Seed { get; set; } = Path.Combine(AppContext.BaseDirectory, "corpus");
}
