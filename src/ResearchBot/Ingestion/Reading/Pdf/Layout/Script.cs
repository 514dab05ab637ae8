namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>Scripts that are written from right to left: Hebrew, Arabic and those between them in Unicode.</summary>
internal static class Script
{
    /// <summary>Tells whether most letters of a text are written from right to left.</summary>
    public static bool IsRightToLeft(string text)
    {
        var (rightToLeft, other) = (0, 0);

        foreach (var c in text)
        {
            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'))
            {
                rightToLeft++;
            }
            else if (char.IsLetter(c))
            {
                other++;
            }
        }

        return rightToLeft > other;
    }

    /// <summary>Turns letters around that were drawn from the left although they are read from the right.</summary>
    public static string InReadingOrder(string text, Glyph first, Glyph last)
    {
        if (text.Length < 2 || last.Left <= first.Left || !IsRightToLeft(text))
        {
            return text;
        }

        var turned = text.ToCharArray();
        Array.Reverse(turned);

        return new string(turned);
    }
}
