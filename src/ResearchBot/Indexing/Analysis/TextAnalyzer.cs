using System.Collections.Concurrent;

using ResearchBot.Indexing.Analysis.Languages;

namespace ResearchBot.Indexing.Analysis;

/// <summary>Cuts a text into the terms that indexes and questions share, as its language asks: words in lower case without accents, function words and endings; pairs of characters where a language sets no spaces.</summary>
public sealed class TextAnalyzer : IDisposable
{
    private static readonly string[] Unspaced = ["th", "lo", "km", "my"];

    private readonly ConcurrentDictionary<string, Lazy<TermReader>> _readers = new(StringComparer.Ordinal);

    /// <summary>The language of a BCP 47 tag as analysis tells languages apart: an ISO 639-1 code in lower case; that of an unknown one where there is none.</summary>
    public static string LanguageOf(string? tag) => KnownLanguages.Primary(tag);

    /// <summary>Analyses a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language as a BCP 47 tag; null: English is assumed.</param>
    /// <returns>Its terms in order, with their places; words left out leave a gap in the positions.</returns>
    public IReadOnlyList<Token> Analyze(string text, string? language = null) => ReaderOf(language).Read(text);

    /// <summary>Analyses a text and counts its terms.</summary>
    public TermCounts Count(string text, string? language = null) => TermCounts.OfTokens(Analyze(text, language));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var reader in _readers.Values.Where(reader => reader.IsValueCreated))
        {
            reader.Value.Dispose();
        }
    }

    private TermReader ReaderOf(string? tag)
    {
        var language = KnownLanguages.Primary(tag);

        // Tags come from anybody's files: what is no language of ours shares one reader.
        var name = KnownLanguages.All.ContainsKey(language) ? language : Unspaced.Contains(language) ? Unspaced[0] : "";

        return _readers.GetOrAdd(name, static name => new Lazy<TermReader>(() => name switch
        {
            KnownLanguages.Default => new SpacedTermReader(KnownLanguages.All[name].Analyzer()),
            "" => new TermReader(new WordsAndBigramsAnalyzer()),
            _ when Unspaced.Contains(name) => new TermReader(new PairsAnalyzer()),
            _ => new SpacedTermReader(new FoldingAnalyzer(KnownLanguages.All[name].Analyzer())),
        })).Value;
    }
}
