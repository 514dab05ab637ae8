using ResearchBot.Corpus;

namespace ResearchBot.Answering.Model;

/// <summary>Finds where a quote stands in a passage: as it is, else after the normalisation of <see cref="FoldedText"/>. Nothing that is only similar is found.</summary>
internal static class QuoteLocator
{
    /// <summary>The fewest words that may be quoted.</summary>
    public const int FewestWords = 4;

    /// <summary>Locates a quote.</summary>
    /// <param name="passage">The stored words.</param>
    /// <param name="quote">What a model says stands in them.</param>
    /// <returns>Whole words of <paramref name="passage"/>; null when the quote is not there, or shorter than <see cref="FewestWords"/>.</returns>
    public static TextSpan? Find(string passage, string quote)
    {
        var wanted = Unwrapped(quote);

        return Words(wanted) < FewestWords ? null
            : Find(passage, wanted, (start, end) => new TextSpan(start, end)) is { } exact ? exact
            : FindFolded(passage, wanted);
    }

    private static TextSpan? FindFolded(string passage, string quote)
    {
        var folded = FoldedText.Of(passage);
        var wanted = FoldedText.Of(quote).Value.Trim();

        return Words(wanted) < FewestWords ? null : Find(folded.Value, wanted, folded.Origin);
    }

    private static TextSpan? Find(string text, string wanted, Func<int, int, TextSpan> origin)
    {
        for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var end = at + wanted.Length;

            if (!CutsWord(text, at) && !CutsWord(text, end))
            {
                return origin(at, end);
            }
        }

        return null;
    }

    private static bool CutsWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private static int Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static string Unwrapped(string quote)
    {
        var bare = quote.Trim();

        return bare.Length > 1 && "\"“„«".Contains(bare[0], StringComparison.Ordinal) && "\"”“»".Contains(bare[^1], StringComparison.Ordinal)
            ? bare[1..^1].Trim()
            : bare;
    }
}
