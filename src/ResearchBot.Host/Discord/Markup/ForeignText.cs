using System.Globalization;
using System.Text;

using ResearchBot.Corpus.Text;

namespace ResearchBot.Host.Discord.Markup;

/// <summary>What somebody else wrote, cleaned for showing: nothing hidden, nothing that spills out of its line.</summary>
internal static class ForeignText
{
    private const int MostMarksInARow = 4;
    private const int Hidden = 16;
    private const string Ellipsis = "…";

    /// <summary>The words on one line, cut at a space where they are longer than <paramref name="most"/> UTF-16 code units.</summary>
    public static string OneLine(string? foreign, int most = int.MaxValue) => Cut(Clean(ShownText.OneLine(Beginning(foreign ?? "", most))), most);

    /// <summary>The words line by line, without empty lines at the ends and never two of them in a row.</summary>
    public static IReadOnlyList<string> Lines(string? foreign)
    {
        var lines = new List<string>();

        foreach (var line in (foreign ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => OneLine(line)))
        {
            if (line.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0))
            {
                lines.Add(line);
            }
        }

        if (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }

    /// <summary>The beginning of a text that is longer than <paramref name="most"/>, up to a space where one is near.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - Ellipsis.Length;
        var space = text.LastIndexOf(' ', end);
        end = space > end * 2 / 3 ? space : end;

        while (end > 0 && (char.IsLowSurrogate(text[end]) || IsMark(text[end])))
        {
            end--;
        }

        return text[..end].TrimEnd() + Ellipsis;
    }

    // What nobody will see need not be cleaned.
    private static string Beginning(string foreign, int most) => foreign.Length / Hidden > most ? foreign[..(most * Hidden)] : foreign;

    // Piles of marks that combine with one letter cover the lines above and below it.
    private static string Clean(string line)
    {
        var clean = new StringBuilder(line.Length);
        var marks = 0;

        foreach (var rune in line.EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;

            if (marks <= MostMarksInARow && !IsBlank(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim();
    }

    private static bool IsMark(char unit) => char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    // Letters that show nothing: Hangul fillers, the empty Braille cell, the grapheme joiner.
    private static bool IsBlank(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or 0x034F or 0x17B4 or 0x17B5;
}
