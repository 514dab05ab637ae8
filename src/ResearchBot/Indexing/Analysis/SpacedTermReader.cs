using System.Buffers;
using System.Collections.Concurrent;

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
    private const int Capacity = 65_536;
    private const int LongestKnown = 32;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\r\t");

    /// <summary>Signs that end no word, begin none, and change none that they stand beside.</summary>
    private static readonly SearchValues<char> Outside = SearchValues.Create(".,;:!?()[]{}\"-/*…“”–—");

    private readonly ConcurrentDictionary<string, Stretch> _known = new(StringComparer.Ordinal);
    private int _learned;

    /// <inheritdoc/>
    public override IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>(1 + (text.Length / 8));
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = 0;

        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Spaces);
            var end = length < 0 ? text.Length : start + length;
            var (from, to) = Trim(text, start, end);

            if (from < to)
            {
                var stretch = known.TryGetValue(text.AsSpan(from, to - from), out var seen) ? seen : Learn(text[from..to]);

                foreach (var token in stretch.Tokens)
                {
                    tokens.Add(new Token(token.Term, words + token.Position, new TextSpan(from + token.Span.Start, from + token.Span.End)));
                }

                words += stretch.Words;
            }

            start = end + 1;
        }

        return tokens;
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
        var stretch = new Stretch([.. tokens], words);

        if (text.Length <= LongestKnown)
        {
            // Counted here, for the dictionary stops everybody to count.
            if (Interlocked.Increment(ref _learned) % Capacity == 0)
            {
                _known.Clear();
            }

            _known[text] = stretch;
        }

        return stretch;
    }

    /// <param name="Tokens">Its terms, with places and positions as if nothing stood before it.</param>
    /// <param name="Words">How many words it has, left-out ones counted.</param>
    private sealed record Stretch(Token[] Tokens, int Words);
}
