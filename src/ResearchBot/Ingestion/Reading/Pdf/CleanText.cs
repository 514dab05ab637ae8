using System.Text;

namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>Frees text of what is drawing rather than writing.</summary>
internal static class CleanText
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The text with ligatures as letters, any white space as one space, and nothing that is no character.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        var owesSpace = false;

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];

            if (char.IsWhiteSpace(c))
            {
                owesSpace = clean.Length > 0;
                continue;
            }

            if (c == '\uFFFE' || c == '\uFFFF' || char.IsControl(c))
            {
                continue;
            }

            clean.Append(owesSpace ? " " : "");
            owesSpace = false;

            if (c is >= '\uFB00' and <= '\uFB06')
            {
                clean.Append(Ligatures[c - '\uFB00']);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else
            {
                clean.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return clean.ToString();
    }
}
