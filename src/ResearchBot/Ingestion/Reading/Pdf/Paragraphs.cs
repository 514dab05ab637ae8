using System.Text.RegularExpressions;

using ResearchBot.Ingestion.Reading.Pdf.Layout;

namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>How two lines that follow each other belong together.</summary>
internal enum Seam
{
    /// <summary>One paragraph.</summary>
    Words,

    /// <summary>Lines of their own, as of a list or a table.</summary>
    Line,

    /// <summary>Two paragraphs.</summary>
    Paragraph,
}

/// <summary>Tells paragraphs apart by gaps, indents, sizes and how lines end.</summary>
internal sealed partial class Paragraphs
{
    private const double SameSize = 0.12;
    private const double Indent = 0.8;

    private readonly IReadOnlyList<Line> _lines;
    private readonly Dictionary<int, FlowMeasure> _flows;
    private int _linesInParagraph = 1;

    /// <param name="lines">The lines of a page in reading order.</param>
    public Paragraphs(IReadOnlyList<Line> lines)
    {
        _lines = lines;
        _flows = lines.GroupBy(line => line.Flow).ToDictionary(flow => flow.Key, flow => FlowMeasure.Of([.. flow]));
    }

    /// <summary>How a line belongs to the one before it; to be asked for each but the first, in order.</summary>
    public Seam Before(int index)
    {
        var seam = Judge(index);
        _linesInParagraph = seam == Seam.Words ? _linesInParagraph + 1 : 1;

        return seam;
    }

    /// <summary>How the first line of a page, or of a column, belongs to the last one of that before.</summary>
    public static Seam Across(Line before, Line after) =>
        !before.IsCell && !after.IsCell && IsSameSize(before, after) && GoesOn(before.Text, after.Text) ? Seam.Words : Seam.Paragraph;

    private static bool GoesOn(string before, string after) =>
        before.Length > 0 && after.Length > 0
        && (char.IsLower(after[0]) || (Hyphens.EndsIn(before) && char.IsLetterOrDigit(after[0])))
        && (char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or '-' or '‐' or '\u00AD' or ')' or ';' or '–' or '”' or '’');

    private Seam Judge(int index)
    {
        var (before, line) = (_lines[index - 1], _lines[index]);

        if (before.Flow != line.Flow)
        {
            return Across(before, line);
        }

        var flow = _flows[line.Flow];
        var gap = before.Baseline - line.Baseline;

        return before.Row == line.Row && line.IsCell ? Seam.Words
            : gap > LargestGap(line, flow) || gap < 0 || !IsSameSize(before, line) ? Seam.Paragraph
            : before.IsCell || line.IsCell || Bullet().IsMatch(line.Text) ? Seam.Line
            : Number().IsMatch(line.Text) && (IsShort(before, flow) || EndsSentence(before.Text)) ? Seam.Line
            : BeginsByIndent(index, flow) || (IsShort(before, flow) && EndsSentence(before.Text) && !char.IsLower(line.Text[0])) ? Seam.Paragraph
            : Seam.Words;
    }

    private bool BeginsByIndent(int index, FlowMeasure flow)
    {
        var (before, line) = (_lines[index - 1], _lines[index]);
        var step = Indent * line.Size;

        if (line.Left > before.Left + step)
        {
            // An indented line begins a paragraph, unless the lines below hang under it too.
            var after = index + 1 < _lines.Count && _lines[index + 1].Flow == line.Flow ? _lines[index + 1] : null;

            return !flow.IsCentred && (after is null || after.Left < line.Left - step || !IsSameSize(line, after)) && (EndsSentence(before.Text) || IsShort(before, flow));
        }

        return line.Left < before.Left - step && _linesInParagraph > 1 && Math.Abs(_lines[index - 2].Left - before.Left) < step && EndsSentence(before.Text) && !flow.IsCentred;
    }

    // Headings of several lines are set wider than the text they stand in.
    private static double LargestGap(Line line, FlowMeasure flow) =>
        Math.Max((flow.Leading * 1.35) + 0.5, line.Size > 1.15 * flow.Size ? 1.5 * line.Size : 0);

    private static bool IsShort(Line line, FlowMeasure flow) => line.Right < flow.Right - Math.Max(3 * line.Size, 0.15 * (flow.Right - flow.Left));

    private static bool IsSameSize(Line one, Line other) => Math.Abs(one.Size - other.Size) <= SameSize * Math.Max(one.Size, other.Size);

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!' or ':' or '”' or '"' or '»' or ')' or ']' or '。' or '’';

    [GeneratedRegex(@"^(?:[•◦▪■●○–—*\uF0B7\uF0A7‣]\s|[-]\s+\p{L})", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:[0-9]{1,3}[.)]|\([0-9a-z]{1,3}\)|\[[0-9]{1,3}\]|[a-z]\))\s", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
