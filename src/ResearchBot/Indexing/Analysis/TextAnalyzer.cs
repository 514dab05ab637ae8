using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

using ResearchBot.Corpus;

namespace ResearchBot.Indexing.Analysis;

/// <summary>Cuts a text into the terms that indexes and questions share: words in lower case without accents, without possessives, common function words, irregular verb forms and English endings (Porter).</summary>
public sealed class TextAnalyzer : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly Analyzer _analyzer = Analyzer.NewAnonymous((_, reader) =>
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        TokenStream words = new EnglishPossessiveFilter(Version, tokenizer);
        words = new ASCIIFoldingFilter(new LowerCaseFilter(Version, words));
        words = new StopFilter(Version, words, StopAnalyzer.ENGLISH_STOP_WORDS_SET);

        return new TokenStreamComponents(tokenizer, new PorterStemFilter(new IrregularFormFilter(words)));
    });

    /// <summary>Analyses a text.</summary>
    /// <returns>Its terms in order, with their places; words left out leave a gap in the positions.</returns>
    public IReadOnlyList<Token> Analyze(string text)
    {
        var tokens = new List<Token>(text.Length / 8);
        using var stream = _analyzer.GetTokenStream("text", text);
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
    public TermCounts Count(string text) => TermCounts.Of(Analyze(text).Select(token => token.Term));

    /// <inheritdoc/>
    public void Dispose() => _analyzer.Dispose();
}
