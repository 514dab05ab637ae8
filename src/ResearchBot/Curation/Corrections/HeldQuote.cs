namespace ResearchBot.Curation.Corrections;

/// <summary>Tells whether a text still holds quoted words: the same signs in the same order; how lines are broken does not matter.</summary>
internal static class HeldQuote
{
    public static bool IsIn(string quote, string text) =>
        text.Contains(quote, StringComparison.Ordinal) || Fold(text).Contains(Fold(quote), StringComparison.Ordinal);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
