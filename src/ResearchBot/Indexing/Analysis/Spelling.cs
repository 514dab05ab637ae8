namespace ResearchBot.Indexing.Analysis;

/// <summary>English is spelled in two ways: "colour" and "color", "organise" and "organize", "centre" and "center". Here both become the American one.</summary>
internal static class Spelling
{
    /// <summary>An ending, what stands in its place, and how long a word must be for it.</summary>
    private static readonly (string British, string American, int Shortest)[] Endings =
    [
        .. Inflected("our", "or", ["", "s", "ed", "ing", "ite", "ites", "able", "hood", "hoods", "al", "ful", "er", "ers"], shortest: 6),
        .. Inflected("is", "iz", ["e", "es", "ed", "er", "ers", "ing", "ation", "ations"], shortest: 6),
        .. Inflected("ys", "yz", ["e", "ed", "er", "ers", "ing"], shortest: 6),
        .. Inflected("tre", "ter", ["", "s"], shortest: 5),
        .. Inflected("bre", "ber", ["", "s"], shortest: 5),
        .. Inflected("logue", "log", ["", "s"], shortest: 7),
        .. Inflected("gramme", "gram", ["", "s"], shortest: 8),
    ];

    /// <summary>How words begin that end in "-ise" in both spellings.</summary>
    private static readonly string[] Kept =
    [
        "advertis", "chastis", "circumcis", "compris", "compromis", "concis", "despis", "disguis", "enterpris", "exercis", "expertis", "franchis", "improvis",
        "merchandis", "otherwis", "likewis", "clockwis", "paradis", "precis", "premis", "promis", "apprais", "supervis", "surmis", "surpris", "televis", "treatis",
        "turquois", "porpois", "tortois", "cruis", "bruis",
    ];

    /// <summary>The American spelling of a word in lower case; null where it has none of its own.</summary>
    public static string? FindAmerican(ReadOnlySpan<char> word)
    {
        foreach (var (british, american, shortest) in Endings)
        {
            if (word.Length >= shortest && word.EndsWith(british, StringComparison.Ordinal))
            {
                return IsKept(word) ? null : string.Concat(word[..^british.Length], american);
            }
        }

        return null;
    }

    private static bool IsKept(ReadOnlySpan<char> word)
    {
        foreach (var beginning in Kept)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(string, string, int)> Inflected(string british, string american, string[] endings, int shortest) =>
        endings.Select(ending => (british + ending, american + ending, shortest + ending.Length));
}
