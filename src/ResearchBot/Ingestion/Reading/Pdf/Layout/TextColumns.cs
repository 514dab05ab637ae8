namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>Tells columns of running text from those of a table or a form, which are read across.</summary>
internal static class TextColumns
{
    private const int FewestLines = 3;
    private const int RunningText = 16;
    private const int LongText = 24;
    private const double Filled = 0.55;

    /// <summary>Tells whether two sides of an empty strip are read one after the other.</summary>
    public static bool Are(List<Line> left, List<Line> right)
    {
        if (left.Count < FewestLines || right.Count < FewestLines)
        {
            return false;
        }

        var top = Math.Min(left.Max(line => line.Baseline), right.Max(line => line.Baseline));
        var bottom = Math.Max(left.Min(line => line.Baseline), right.Min(line => line.Baseline));
        var slack = left[0].Size;
        var beside = left.Where(Overlaps).ToList();
        var other = right.Where(Overlaps).ToList();

        if (beside.Count < FewestLines || other.Count < FewestLines)
        {
            return false;
        }

        var (one, two) = (Measure(beside), Measure(other));
        var shortest = Math.Min(one.Letters, two.Letters);
        var fill = Math.Min(one.Filling, two.Filling);

        return IsDrawnInColumns(beside, other)
            ? shortest >= RunningText / 2 && fill > Filled / 2
            : shortest >= LongText && fill >= Filled;

        bool Overlaps(Line line) => line.Baseline <= top + slack && line.Baseline >= bottom - slack;
    }

    private static (double Letters, double Filling) Measure(List<Line> side)
    {
        var width = side.Max(line => line.Right) - side.Min(line => line.Left);

        return (side.Average(line => line.Text.Length), side.Average(line => (line.Right - line.Left) / Math.Max(width, 1)));
    }

    // Whoever writes columns draws one after the other; whoever draws a table changes sides in every row.
    private static bool IsDrawnInColumns(List<Line> left, List<Line> right)
    {
        var sides = left.Select(line => (line.Order, IsLeft: true)).Concat(right.Select(line => (line.Order, IsLeft: false))).OrderBy(line => line.Order).ToList();
        var changes = sides.Zip(sides.Skip(1), (one, next) => one.IsLeft != next.IsLeft).Count(changed => changed);

        return changes <= Math.Max(2, 0.15 * Math.Min(left.Count, right.Count));
    }
}
