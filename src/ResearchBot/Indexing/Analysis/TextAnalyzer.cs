using System.Collections.Concurrent;

using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

using ResearchBot.Corpus;
using ResearchBot.Indexing.Analysis.Languages;

namespace ResearchBot.Indexing.Analysis;

/// <summary>Cuts a text into the terms that indexes and questions share, as its language asks: words in lower case without accents, function words and endings; pairs of characters where a language sets no spaces.</summary>
public sealed class TextAnalyzer : IDisposable
{
    private const string Unspaced = "th lo km my";

    private readonly ConcurrentDictionary<string, Lazy<Analyzer>> _analyzers = new(StringComparer.Ordinal);

    /// <summary>The language of a BCP 47 tag as analysis tells languages apart: an ISO 639-1 code in lower case; that of an unknown one where there is none.</summary>
    public static string LanguageOf(string? tag) => KnownLanguages.Primary(tag);

    /// <summary>Analyses a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language as a BCP 47 tag; null: English is assumed.</param>
    /// <returns>Its terms in order, with their places; words left out leave a gap in the positions.</returns>
    public IReadOnlyList<Token> Analyze(string text, string? language = null)
    {
        var tokens = new List<Token>(text.Length / 8);
        using var stream = AnalyzerOf(language).GetTokenStream("text", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var position = -1;
        stream.Reset();

        while (stream.IncrementToken())
        {
            position += increment.PositionIncrement;
            tokens.Add(new Token(term.ToString(), position, new TextSpan(offset.StartOffset, offset.EndOffset)));
        }

        stream.End();

        return tokens;
    }

    /// <summary>Analyses a text and counts its terms.</summary>
    public TermCounts Count(string text, string? language = null) => TermCounts.Of(Analyze(text, language).Select(token => token.Term));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var analyzer in _analyzers.Values.Where(analyzer => analyzer.IsValueCreated))
        {
            analyzer.Value.Dispose();
        }
    }

    private Analyzer AnalyzerOf(string? tag)
    {
        var language = KnownLanguages.Primary(tag);

        // Tags come from anybody's files: what is no language of ours shares one analyzer.
        var name = KnownLanguages.All.ContainsKey(language) ? language : Unspaced.Split(' ').Contains(language) ? Unspaced : "";

        return _analyzers.GetOrAdd(name, static name => new Lazy<Analyzer>(() => name switch
        {
            KnownLanguages.Default => KnownLanguages.All[name].Analyzer(),
            Unspaced => new PairsAnalyzer(),
            "" => new WordsAndBigramsAnalyzer(),
            _ => new FoldingAnalyzer(KnownLanguages.All[name].Analyzer()),
        })).Value;
    }
}
