namespace ResearchBot.Indexing.Analysis.Languages;

/// <summary>Tells what a text is written in, by its letters.</summary>
internal static class TextScript
{
    private static readonly (char From, char To, string Script)[] Blocks =
    [
        ('\u0370', '\u03FF', "Greek"),
        ('\u0400', '\u052F', "Cyrillic"),
        ('\u0530', '\u058F', "Armenian"),
        ('\u0590', '\u05FF', "Hebrew"),
        ('\u0600', '\u06FF', "Arabic"),
        ('\u0900', '\u097F', "Devanagari"),
        ('\u0E00', '\u0E7F', "Thai"),
        ('\u1100', '\u11FF', "Hangul"),
        ('\u3040', '\u30FF', "Kana"),
        ('\u3400', '\u9FFF', "Han"),
        ('\uAC00', '\uD7AF', "Hangul"),
    ];

    /// <summary>The script of most letters; <c>Latin</c> where no other has as many. Japanese is told by its syllables, however few.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                var script = letter < '\u0370' ? "Latin" : Block(letter);
                counts[script] = counts.GetValueOrDefault(script) + 1;
            }
        }

        var most = counts.Count == 0 ? "Latin" : counts.MaxBy(count => count.Value).Key;

        return most == "Han" && counts.GetValueOrDefault("Kana") * 20 > counts["Han"] ? "Kana" : most;
    }

    private static string Block(char letter)
    {
        foreach (var (from, to, script) in Blocks)
        {
            if (letter >= from && letter <= to)
            {
                return script;
            }
        }

        return "Latin";
    }
}
