namespace ResearchBot.Ingestion.Reading.Markdown;

/// <summary>
/// Tells Markdown that costs a parser minutes, in one pass. Its time grows with the square of the brackets and emphasis marks
/// that stand in one stretch without a blank line, with the square of reference definitions and of underlined headings, and
/// with the depth of nested blocks.
/// </summary>
internal static class MarkdownGuard
{
    private const double MostWork = 4e8;
    private const double CodeMarkWork = .1;
    private const int MostDefinitions = 5_000;
    private const int MostUnderlines = 20_000;
    private const int MostIndented = 256;

    /// <summary>Tells whether a text is safe to parse.</summary>
    public static bool IsHarmless(string text)
    {
        var (work, marks, ticks, length, definitions, underlines) = (0d, 0d, 0d, 0d, 0, 0);

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.TrimStart(" \t>-+*");
            definitions += words.StartsWith('[') && words.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
            underlines += IsUnderline(line, words) ? 1 : 0;

            if (IsNested(line[..(line.Length - words.Length)]))
            {
                return false;
            }

            if (line.IsWhiteSpace())
            {
                (work, marks, ticks, length) = (work + Cost(marks, ticks, length), 0, 0, 0);
                continue;
            }

            marks += line.Count('[') + line.Count('(') + line.Count('*') + line.Count('_');
            ticks += CountRuns(line);
            length += line.Length;
        }

        return work + Cost(marks, ticks, length) <= MostWork && definitions <= MostDefinitions && underlines <= MostUnderlines;
    }

    private static double Cost(double marks, double ticks, double length) => (marks * marks) + (ticks * length * CodeMarkWork);

    private static bool IsUnderline(ReadOnlySpan<char> line, ReadOnlySpan<char> words) =>
        words.IsEmpty ? line.ContainsAny('-', '*') : words.StartsWith('=');

    private static int CountRuns(ReadOnlySpan<char> line)
    {
        var count = 0;

        for (var next = line.IndexOf('`'); next >= 0; next = line.IndexOf('`'))
        {
            count++;
            line = line[next..].TrimStart('`');
        }

        return count;
    }

    private static bool IsNested(ReadOnlySpan<char> lead) =>
        lead.Count('>') > MostIndented || (lead.Length > MostIndented && lead.ContainsAny(' ', '\t') && lead.ContainsAny(">-+*"));
}
