using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

using ResearchBot.Corpus;

namespace ResearchBot.Indexing.Analysis;

/// <summary>Reads the terms of a text as one language has them.</summary>
internal class TermReader(Analyzer analyzer) : IDisposable
{
    /// <summary>Reads a text.</summary>
    /// <returns>Its terms in order, with their places and positions.</returns>
    public virtual IReadOnlyList<Token> Read(string text) => ReadWhole(text).Tokens;

    /// <inheritdoc/>
    public void Dispose() => analyzer.Dispose();

    /// <summary>Reads a text; the second part is how many words it has, left-out ones counted.</summary>
    protected (List<Token> Tokens, int Words) ReadWhole(string text)
    {
        var tokens = new List<Token>(1 + (text.Length / 8));
        using var stream = analyzer.GetTokenStream("text", text);
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

        return (tokens, position + 1 + increment.PositionIncrement);
    }
}
