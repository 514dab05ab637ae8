namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>
/// Puts the lines of a page into the order in which they are read. From the top down, rows that share an empty strip with
/// running text on both sides are columns, read one after the other; all else is read row by row.
/// </summary>
internal sealed class Columns
{
    private const double NarrowestGutter = 0.9;
    private const int DeepestNesting = 6;
    private const int MostRows = 500;
    private const int MostBeside = 10;
    private const int HeadRows = 8;
    private const double HeadGap = 2;
    private const int MostLooks = 1_500;

    private readonly List<Line> _ordered = [];
    private readonly double _size;
    private int _flow;
    private int _looks;

    private Columns(double size) => _size = size;

    /// <summary>The lines in reading order, with their flows.</summary>
    public static List<Line> InOrder(IReadOnlyList<Line> lines, int firstFlow)
    {
        var columns = new Columns(Rows.BodySize(lines.Select(line => (line.Size, line.Text.Length)))) { _flow = firstFlow };
        columns.Read(lines, 0);

        return columns._ordered;
    }

    private void Read(IReadOnlyList<Line> lines, int depth)
    {
        var rows = lines.GroupBy(line => line.Row).Select(row => row.OrderBy(line => line.Left).ToList()).ToList();
        var flow = ++_flow;

        for (var i = 0; i < rows.Count;)
        {
            if (depth < DeepestNesting && rows.Count <= MostRows && ColumnsFrom(rows, i) is { } found)
            {
                Read(found.First, depth + 1);
                Read(found.Second, depth + 1);
                i = found.End;
                flow = ++_flow;
            }
            else
            {
                ReadAcross(rows[i++], flow);
            }
        }
    }

    private void ReadAcross(List<Line> row, int flow)
    {
        if (row.Count > 1 && Script.IsRightToLeft(string.Concat(row.Select(line => line.Text))))
        {
            row.Reverse();
        }

        foreach (var line in row)
        {
            _ordered.Add(line with { Flow = flow, IsCell = row.Count > 1 });
        }
    }

    private (List<Line> First, List<Line> Second, int End)? ColumnsFrom(List<List<Line>> rows, int start)
    {
        if (rows[start].Count > MostBeside || _looks > MostLooks)
        {
            return null;
        }

        var live = Strips(rows[start]);
        (List<Line> First, List<Line> Second, int End)? best = null;

        for (var end = start + 1; end <= rows.Count && live.Count > 0; end++)
        {
            var next = end < rows.Count && rows[end].Count <= MostBeside ? Narrow(live, Strips(rows[end])) : [];

            foreach (var strip in end - start < 2 ? [] : live.Where(strip => !next.Exists(kept => kept.Left >= strip.Left && kept.Right <= strip.Right)))
            {
                _looks++;
                best = BeginsApart(rows, start, end) ? best : ColumnsAt(rows[start..end], strip, start) ?? best;
            }

            live = next;
        }

        return best;
    }

    // Names of authors side by side, with space below them, are not the beginning of the columns.
    private bool BeginsApart(List<List<Line>> rows, int start, int end)
    {
        for (var i = start + 1; i < Math.Min(end, start + HeadRows); i++)
        {
            if (rows[i - 1].Min(line => line.Baseline) - rows[i].Max(line => line.Baseline) > HeadGap * _size)
            {
                return true;
            }
        }

        return false;
    }

    private static (List<Line> First, List<Line> Second, int End)? ColumnsAt(List<List<Line>> rows, Strip strip, int start)
    {
        var left = rows.SelectMany(row => row).Where(line => line.Right <= strip.Left + 0.01).ToList();
        var right = rows.SelectMany(row => row).Where(line => line.Left >= strip.Right - 0.01).ToList();

        return !TextColumns.Are(left, right) ? null
            : Script.IsRightToLeft(string.Concat(right.Select(line => line.Text))) ? (right, left, start + rows.Count)
            : (left, right, start + rows.Count);
    }

    private static List<Strip> Strips(List<Line> row)
    {
        var strips = new List<Strip>(row.Count + 1);
        var left = double.NegativeInfinity;

        foreach (var line in row)
        {
            if (line.Left > left)
            {
                strips.Add(new Strip(left, line.Left));
            }

            left = Math.Max(left, line.Right);
        }

        strips.Add(new Strip(left, double.PositiveInfinity));

        return strips;
    }

    private List<Strip> Narrow(List<Strip> strips, List<Strip> others) =>
    [
        .. from one in strips
           from other in others
           let both = new Strip(Math.Max(one.Left, other.Left), Math.Min(one.Right, other.Right))
           where both.Right - both.Left >= NarrowestGutter * _size
           select both,
    ];

    private readonly record struct Strip(double Left, double Right);
}
