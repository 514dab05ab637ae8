using System.Globalization;
using System.Text;

namespace ResearchBot.Corpus.Text;

/// <summary>
/// Text as a reader may see it: without control characters, escape sequences, marks that turn the direction of writing, and
/// characters that cannot be seen. For showing only; what is stored, and what is counted in, stays as it came.
/// </summary>
public static class ShownText
{
    private const char Joiner = '\u200D';
    private const char NonJoiner = '\u200C';

    /// <summary>The text on one line: every run of white space becomes one space.</summary>
    public static string OneLine(string text)
    {
        var shown = new StringBuilder(text.Length);
        var previous = default(Rune);

        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                if (shown.Length > 0 && shown[^1] != ' ')
                {
                    shown.Append(' ');
                }
            }
            else if (IsVisible(rune, previous))
            {
                shown.Append(rune);
            }

            previous = rune;
        }

        return shown.ToString().TrimEnd(' ');
    }

    /// <summary>The text with its line breaks; every line is cleaned as <see cref="OneLine"/> does.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(OneLine));

    private static bool IsSpace(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control;

    private static bool IsVisible(Rune rune, Rune previous) => Rune.GetUnicodeCategory(rune) switch
    {
        // Persian and Indic writing, and some emoji, need their joiners: they bind two visible characters and hide nothing.
        UnicodeCategory.Format => rune.Value is Joiner or NonJoiner && previous.Value > 0x2FF && Rune.GetUnicodeCategory(previous) is not UnicodeCategory.Format,
        UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => false,
        _ => true,
    };
}
