namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>Puts runs on one baseline into rows, and cuts rows into lines where a gap is wide.</summary>
internal static class Rows
{
    private const double SameBaseline = 0.35;
    private const double Small = 0.85;
    private const double LineEndsFrom = 1.0;

    /// <summary>The lines, from the top, each row from the left.</summary>
    public static List<Line> Of(List<Run> runs)
    {
        var body = BodySize(runs.Select(run => (run.Size, run.Text.Length)));
        var rows = Cluster(runs.Where(run => run.Size >= Small * body));
        var rest = new List<Run>();

        foreach (var run in runs.Where(run => run.Size < Small * body))
        {
            if (rows.Count > 0 && HostOf(run, rows) is { } host)
            {
                host.Add(run);
            }
            else
            {
                rest.Add(run);
            }
        }

        rows.AddRange(Cluster(rest));
        rows.Sort((one, other) => other[0].Baseline.CompareTo(one[0].Baseline));

        return [.. rows.SelectMany((row, i) => Cut(row, i))];
    }

    /// <summary>The size of most letters.</summary>
    public static double BodySize(IEnumerable<(double Size, int Letters)> texts) =>
        texts.GroupBy(text => Math.Round(text.Size * 2) / 2, text => text.Letters)
            .OrderByDescending(size => size.Sum()).ThenBy(size => size.Key)
            .Select(size => size.Key).FirstOrDefault(10);

    private static List<List<Run>> Cluster(IEnumerable<Run> runs)
    {
        var rows = new List<List<Run>>();

        foreach (var run in runs.OrderByDescending(run => run.Baseline))
        {
            if (rows.Count > 0 && rows[^1][0].Baseline - run.Baseline <= SameBaseline * Math.Min(run.Size, rows[^1][0].Size))
            {
                rows[^1].Add(run);
            }
            else
            {
                rows.Add([run]);
            }
        }

        return rows;
    }

    // Raised and lowered letters belong to the row they touch.
    private static List<Run>? HostOf(Run run, List<List<Run>> rows)
    {
        var (low, high) = (0, rows.Count);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rows[middle][0].Baseline > run.Baseline ? (middle + 1, high) : (low, middle);
        }

        return new[] { low, low - 1, low + 1 }
            .Where(i => i >= 0 && i < rows.Count)
            .Select(i => rows[i])
            .FirstOrDefault(row => row.Exists(host =>
                run.Baseline > host.Baseline - (0.3 * host.Size)
                && run.Baseline < host.Baseline + (0.6 * host.Size)
                && host.Size > run.Size
                && Math.Max(run.Left - host.Right, host.Left - run.Right) < 0.5 * host.Size));
    }

    private static IEnumerable<Line> Cut(List<Run> row, int number)
    {
        var rightToLeft = Script.IsRightToLeft(string.Concat(row.Select(run => run.Text)));
        row.Sort((one, other) => one.Left.CompareTo(other.Left));
        var from = 0;
        var right = row[0].Right;

        for (var i = 1; i <= row.Count; i++)
        {
            if (i == row.Count || row[i].Left - right > LineEndsFrom * Math.Min(row[i].Size, row[i - 1].Size))
            {
                yield return Join(row[from..i], number, rightToLeft);
                from = i;
            }

            right = i < row.Count ? Math.Max(right, row[i].Right) : right;
        }
    }

    private static Line Join(List<Run> runs, int row, bool rightToLeft)
    {
        if (rightToLeft)
        {
            runs.Reverse();
        }

        var text = new System.Text.StringBuilder(runs[0].Text);

        for (var i = 1; i < runs.Count; i++)
        {
            var (before, after) = rightToLeft ? (runs[i], runs[i - 1]) : (runs[i - 1], runs[i]);
            var isApart = before.EndsInSpace || after.Left - before.Right > Runs.SpaceFrom * Math.Min(before.Size, after.Size);
            text.Append(isApart ? " " : "").Append(runs[i].Text);
        }

        var size = BodySize(runs.Select(run => (run.Size, run.Text.Length)));
        var main = runs.MaxBy(run => run.Size * Math.Min(run.Text.Length, 3))!;

        return new Line(text.ToString(), runs.Min(run => run.Left), runs.Max(run => run.Right), main.Baseline, size, runs.Min(run => run.Order), row);
    }
}
