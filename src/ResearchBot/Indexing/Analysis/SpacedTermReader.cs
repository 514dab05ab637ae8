using System.Buffers;

using Lucene.Net.Analysis;

using ResearchBot.Corpus;

namespace ResearchBot.Indexing.Analysis;

/// <summary>
/// Reads a language that sets spaces between words, one stretch between two spaces after the other: what became of a stretch is
/// remembered, for most come again and again.
/// </summary>
/// <param name="analyzer">The language's analysis, in which no word depends on another.</param>
internal sealed class SpacedTermReader(Analyzer analyzer) : TermReader(analyzer)
{
    private const int LongestKnown = 32;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\r\t");

    /// <summary>Signs that end no word, begin none, and change none that they stand beside.</summary>
    private static readonly SearchValues<char> Outside = SearchValues.Create(".,;:!?()[]{}\"-/*…“”–—");

    private readonly KnownStretches _known = new();

    /// <inheritdoc/>
    public override IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>(1 + (text.Length / 8));
        var words = 0;

        foreach (var (start, stretch) in Stretches(text))
        {
            foreach (var token in stretch.Tokens)
            {
                tokens.Add(new Token(token.Term, words + token.Position, new TextSpan(start + token.Span.Start, start + token.Span.End)));
            }

            words += stretch.Words;
        }

        return tokens;
    }

    private IEnumerable<(int Start, Stretch Stretch)> Stretches(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Spaces);
            var end = length < 0 ? text.Length : start + length;
            var (from, to) = Trim(text, start, end);

            if (from < to)
            {
                yield return (from, Find(text, from, to));
            }

            start = end + 1;
        }
    }

    private Stretch Find(string text, int from, int to)
    {
        var letters = text.AsSpan(from, to - from);
        var hash = string.GetHashCode(letters);

        if (_known.Find(letters, hash) is { } known)
        {
            return known;
        }

        var stretch = Learn(text[from..to]);

        if (stretch.Text.Length <= LongestKnown)
        {
            _known.Add(stretch, hash);
        }

        return stretch;
    }

    private static (int From, int To) Trim(string text, int from, int to)
    {
        while (from < to && Outside.Contains(text[from]))
        {
            from++;
        }

        while (from < to && Outside.Contains(text[to - 1]))
        {
            to--;
        }

        return (from, to);
    }

    private Stretch Learn(string text)
    {
        var (tokens, words) = ReadWhole(text);

        // Most terms are words as they are written: one string is enough for both then.
        return new Stretch(text, [.. tokens.Select(token => token.Term == text ? token with { Term = text } : token)], words);
    }
}
