namespace ResearchBot.Corpus.Text;

/// <summary>Finds the line ends that also end a sentence: blank lines, list items, headings; not the wrapped lines of prose.</summary>
internal static class LineBreaks
{
    private const int Window = 4;
    private const int WidestWrap = 120;
    private const int NarrowestWrap = 40;
    private const double Full = 0.8;
    private const double Half = 0.5;

    /// <summary>The positions that begin a new sentence because of the line ends before them, in order.</summary>
    public static List<int> Find(ReadOnlySpan<char> text)
    {
        var lines = TextLine.Read(text);
        var breaks = new List<int>();

        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].AfterBlank || lines[i].BeginsItem || lines[i - 1].IsHeading || IsShort(lines, i - 1))
            {
                breaks.Add(lines[i].Start);
            }
        }

        return breaks;
    }

    // A writer who wraps lines would have put the next word on this line, had there been room.
    private static bool IsShort(List<TextLine> lines, int index)
    {
        var line = lines[index];
        var next = lines[index + 1];

        if (line.Width > WidestWrap)
        {
            return !next.BeginsLower;
        }

        var widest = Math.Max(line.Width, next.Width);

        for (var i = index; i > 0 && i > index - Window && !lines[i].AfterBlank; i--)
        {
            widest = Math.Max(widest, WrapWidth(lines[i - 1]));
        }

        for (var i = index + 1; i < lines.Count && i <= index + Window && !lines[i].AfterBlank; i++)
        {
            widest = Math.Max(widest, WrapWidth(lines[i]));
        }

        if (widest < NarrowestWrap && !next.BeginsLower)
        {
            return true;
        }

        return line.Width + 1 + next.FirstWordWidth < widest * (next.BeginsLower ? Half : Full);
    }

    private static int WrapWidth(TextLine line) => line.Width <= WidestWrap ? line.Width : 0;
}
