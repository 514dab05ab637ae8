namespace ResearchBot.Corpus.Text;

/// <summary>One line that is not blank, and what its shape says.</summary>
internal readonly record struct TextLine
{
    private const int FirstWideCharacter = 0x2E80;
    private const int LongestItemNumber = 2;

    /// <summary>Where its first visible character stands.</summary>
    public required int Start { get; init; }

    /// <summary>A blank line, or a paragraph separator, stands before it.</summary>
    public required bool AfterBlank { get; init; }

    /// <summary>Its columns without white space at its ends; ideographs count as two.</summary>
    public required int Width { get; init; }

    /// <summary>The columns of its first word.</summary>
    public required int FirstWordWidth { get; init; }

    /// <summary>It begins with a lower-case letter.</summary>
    public required bool BeginsLower { get; init; }

    /// <summary>It begins a list item, a heading or a table row.</summary>
    public required bool BeginsItem { get; init; }

    /// <summary>It is marked as a heading or a table row, so that nothing after it continues it.</summary>
    public required bool IsHeading { get; init; }

    /// <summary>Reads the lines of a text that are not blank.</summary>
    public static List<TextLine> Read(ReadOnlySpan<char> text)
    {
        var lines = new List<TextLine>();
        var blank = false;

        for (var at = 0; at < text.Length;)
        {
            var end = at;

            while (end < text.Length && !Punctuation.IsLineEnd(text[end]))
            {
                end++;
            }

            var line = text[at..end];
            var trimmed = line.TrimStart();

            if (trimmed.IsEmpty)
            {
                blank = true;
            }
            else
            {
                lines.Add(Of(trimmed.TrimEnd(), at + line.Length - trimmed.Length, blank));
                blank = end < text.Length && text[end] == '\u2029';
            }

            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static TextLine Of(ReadOnlySpan<char> line, int start, bool afterBlank)
    {
        var space = line.IndexOf(' ');
        var first = space < 0 ? line : line[..space];
        var marked = first[0] == '|' || (space > 0 && !first.ContainsAnyExcept('#'));

        return new TextLine
        {
            Start = start,
            AfterBlank = afterBlank,
            Width = WidthOf(line),
            FirstWordWidth = first[0] >= FirstWideCharacter ? 2 : WidthOf(first),
            BeginsLower = char.IsLower(line[0]),
            BeginsItem = marked || (space > 0 && IsItemMark(first)),
            IsHeading = marked,
        };
    }

    private static bool IsItemMark(ReadOnlySpan<char> word) => word switch
    {
        "-" or "*" or "•" or "–" or "+" or "·" or "▪" or "◦" => true,
        [.. var number, '.' or ')'] => number.Length is > 0 and <= LongestItemNumber && !number.ContainsAnyExceptInRange('0', '9'),
        _ => false,
    };

    private static int WidthOf(ReadOnlySpan<char> line)
    {
        var width = line.Length;

        foreach (var c in line)
        {
            width += c is >= (char)FirstWideCharacter and < '\uD800' ? 1 : 0;
        }

        return width;
    }
}
