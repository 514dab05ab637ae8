using ResearchBot.Ingestion.Reading.Pdf.Layout;

namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>The measures of a column of lines, in points.</summary>
/// <param name="Left">Its left side.</param>
/// <param name="Right">Its right side.</param>
/// <param name="Size">The size of most letters.</param>
/// <param name="Leading">From one baseline to the next.</param>
/// <param name="IsCentred">Its lines begin at many places, and share their middles.</param>
internal readonly record struct FlowMeasure(double Left, double Right, double Size, double Leading, bool IsCentred)
{
    public static FlowMeasure Of(IReadOnlyList<Line> lines)
    {
        var gaps = lines.Zip(lines.Skip(1), (one, next) => one.Baseline - next.Baseline).Where((gap, i) => gap > 0.5 * lines[i].Size).Order().ToList();
        var size = lines.Max(line => line.Size);
        var left = lines.Min(line => line.Left);
        var middle = lines.Average(line => (line.Left + line.Right) / 2);
        var isCentred = lines.Count(line => Math.Abs(((line.Left + line.Right) / 2) - middle) < size / 2 && line.Left > left + size) * 2 > lines.Count;

        // The lower third rather than the middle: a column of short paragraphs has as many gaps between them as within.
        return new FlowMeasure(left, lines.Max(line => line.Right), Rows.BodySize(lines.Select(line => (line.Size, line.Text.Length))), gaps.Count < 3 ? Math.Min(gaps.FirstOrDefault(1.2 * size), 1.3 * size) : gaps[gaps.Count / 3], isCentred);
    }
}
