using System.Globalization;
using System.Text;

namespace ResearchBot.Answering.Model;

/// <summary>Leaves of a text what a reader would see: nothing that hides, reorders or controls.</summary>
internal static class VisibleText
{
    /// <summary>Drops hidden characters; a control character becomes a space, any kind of line end a line feed.</summary>
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or 0x85 or 0x2028 or 0x2029)
            {
                visible.Append('\n');
            }
            else if (Rune.IsControl(rune))
            {
                visible.Append(' ');
            }
            else if (!Hides(rune))
            {
                visible.Append(rune);
            }
        }

        return visible.ToString();
    }

    /// <summary>Tells whether a character shows nothing, or changes how others show: format, private and unassigned characters, tags, variation selectors, fillers, and what stands for a broken surrogate.</summary>
    public static bool Hides(Rune rune) => rune.Value
        is 0x034F // combining grapheme joiner
        or 0x115F or 0x1160 or 0x3164 or 0xFFA0 // Hangul fillers
        or 0x2800 // blank braille pattern
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) // variation selectors
        or 0xFFFD
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Format
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.Surrogate;
}
