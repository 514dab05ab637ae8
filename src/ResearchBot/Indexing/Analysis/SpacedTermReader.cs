using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;

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

    private volatile ConcurrentDictionary<string, Stretch> _lately = Empty();
    private volatile ConcurrentDictionary<string, Stretch> _before = new(StringComparer.Ordinal);
    private int _remembered;

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

    /// <inheritdoc/>
    public override TermCounts Count(string text)
    {
        var counts = new Dictionary<string, int>(text.Length / 10, StringComparer.Ordinal);
        var length = 0;

        foreach (var (_, stretch) in Stretches(text))
        {
            foreach (var token in stretch.Tokens)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, token.Term, out _)++;
            }

            length += stretch.Tokens.Length;
        }

        return new TermCounts(counts, length);
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

        if (_lately.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var stretch))
        {
            return stretch;
        }

        stretch = _before.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var seen) ? seen : Learn(text[from..to]);

        if (stretch.Text.Length <= LongestKnown)
        {
            Remember(stretch);
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

    /// <summary>What was met lately stays; what was not met again while as many others were is forgotten.</summary>
    private void Remember(Stretch stretch)
    {
        // Counted here, for the dictionary stops everybody to count.
        if (Interlocked.Increment(ref _remembered) % Capacity == 0)
        {
            _before = _lately;
            _lately = Empty();
        }

        _lately[stretch.Text] = stretch;
    }

    // Large from the start: growing stops everybody, and half-grown chains are long.
    private static ConcurrentDictionary<string, Stretch> Empty() => new(Environment.ProcessorCount, Capacity, StringComparer.Ordinal);

    /// <param name="Text">The stretch.</param>
    /// <param name="Tokens">Its terms, with places and positions as if nothing stood before it.</param>
    /// <param name="Words">How many words it has, left-out ones counted.</param>
    private sealed record Stretch(string Text, Token[] Tokens, int Words);
}
