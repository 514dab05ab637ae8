namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>Joins what a line's end cut apart.</summary>
internal static class Hyphens
{
    private const char Soft = '\u00AD';
    private const string All = "-\u2010\u00AD";

    /// <summary>Tells whether a line ends in a hyphen behind a letter or a digit.</summary>
    public static bool EndsIn(string line) => line.Length > 1 && All.Contains(line[^1], StringComparison.Ordinal) && char.IsLetterOrDigit(line[^2]);

    /// <summary>What stands between two lines of a paragraph, and how many characters of the first it takes the place of.</summary>
    public static (string Between, int Dropped) Between(string line, string next, Vocabulary words)
    {
        if (!EndsIn(line) || next.Length == 0 || !char.IsLetterOrDigit(next[0]))
        {
            return (IsWide(line) && IsWide(next) ? "" : " ", 0);
        }

        var first = new string([.. line[..^1].Reverse().TakeWhile(char.IsLetter).Reverse()]);
        var second = new string([.. next.TakeWhile(char.IsLetter)]);
        var isOne = line[^1] == Soft || (first.Length > 0 && char.IsLower(next[0]) && !IsSuspended(next, second) && words.AreOne(first, second, isCompound: next.Length > second.Length && next[second.Length] == '-'));

        return isOne ? ("", 1) : IsSuspended(next, second) ? (" ", 0) : ("", 0);
    }

    // "pre- and postwar": the hyphen stands for what follows.
    private static bool IsSuspended(string next, string second) => next.Length > second.Length && second is "and" or "or" or "und" or "oder" or "et" or "y" or "e" or "o" or "en";

    // Chinese and Japanese are written without spaces.
    private static bool IsWide(string text) => text.Length > 0 && (IsWide(text[0]) || IsWide(text[^1]));

    private static bool IsWide(char c) => c is (>= '\u3000' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFF60');
}
