using System.Runtime.InteropServices;

using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Indexing;

/// <summary>The analysed words of a text: how often each term stands in it.</summary>
/// <param name="Counts">Term to number of occurrences, each at least 1.</param>
/// <param name="Length">The number of occurrences of all terms.</param>
public sealed record TermCounts(IReadOnlyDictionary<string, int> Counts, int Length)
{
    /// <summary>A text without words.</summary>
    public static TermCounts None { get; } = new(new Dictionary<string, int>(), 0);

    /// <summary>These terms and those of another text.</summary>
    public TermCounts Plus(TermCounts other)
    {
        var counts = new Dictionary<string, int>(Counts, StringComparer.Ordinal);

        foreach (var (term, occurrences) in other.Counts)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _) += occurrences;
        }

        return new TermCounts(counts, Length + other.Length);
    }

    /// <summary>Counts terms.</summary>
    public static TermCounts Of(IEnumerable<string> terms)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var length = 0;

        foreach (var term in terms)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
            length++;
        }

        return new TermCounts(counts, length);
    }

    /// <summary>Counts the terms of tokens.</summary>
    public static TermCounts OfTokens(IReadOnlyList<Token> tokens)
    {
        var counts = new Dictionary<string, int>(tokens.Count, StringComparer.Ordinal);

        for (var i = 0; i < tokens.Count; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, tokens[i].Term, out _)++;
        }

        return new TermCounts(counts, tokens.Count);
    }

    /// <summary>The words of several texts as those of one.</summary>
    public static TermCounts Sum(IReadOnlyList<TermCounts> texts)
    {
        var counts = new Dictionary<string, int>(texts.Sum(text => text.Counts.Count), StringComparer.Ordinal);

        foreach (var text in texts)
        {
            foreach (var (term, count) in text.Counts)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _) += count;
            }
        }

        return new TermCounts(counts, texts.Sum(text => text.Length));
    }
}
