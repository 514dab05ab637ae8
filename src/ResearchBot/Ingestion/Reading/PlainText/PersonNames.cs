namespace ResearchBot.Ingestion.Reading.PlainText;

/// <summary>Tells names from prose by their capitals.</summary>
internal static class PersonNames
{
    private const int LongestNames = 120;
    private const int MostWords = 16;

    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal)
    {
        "and", "&", "de", "da", "di", "du", "dos", "del", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "y", "the", "of", "with", "et", "und",
    };

    private static readonly HashSet<string> Days = new(StringComparer.OrdinalIgnoreCase)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may",
        "june", "july", "august", "september", "october", "november", "december", "then", "now", "contrast", "comparison",
    };

    /// <summary>Tells whether a text is one name or several: short, every word capitalised but for joining ones, no full stop at the end.</summary>
    public static bool AreNames(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

        return text.Length <= LongestNames
            && words.Length is > 0 and <= MostWords
            && text[^1] is not (',' or ';' or ':' or '?' or '!')
            && (text[^1] != '.' || words[^1].Length <= 4)
            && !(Days.Contains(words[0]) && (words.Length == 1 || words[0].EndsWith("day", StringComparison.OrdinalIgnoreCase)))
            && words.Any(word => !Joining.Contains(word))
            && words.All(word => Joining.Contains(word) || (char.IsLetter(word[0]) && !char.IsLower(word[0])));
    }
}
