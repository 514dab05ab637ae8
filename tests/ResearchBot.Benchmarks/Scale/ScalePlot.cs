using System.Globalization;
using System.Text;

namespace ResearchBot.Benchmarks.Scale;

/// <summary>Draws what <see cref="GrowingCorpus"/> measured: a small picture for each figure, both axes logarithmic.</summary>
internal static class ScalePlot
{
    private const int Width = 300;
    private const int Height = 190;
    private const int Margin = 46;

    private static readonly (string Title, int[] Columns)[] Figures =
    [
        ("articles added a second", [1]),
        ("milliseconds to open", [2]),
        ("milliseconds a question, p50 and p99", [3, 4]),
        ("megabytes resident and on disk", [5, 6]),
    ];

    /// <summary>Reads rows under <see cref="GrowingCorpus.Header"/> and writes an SVG.</summary>
    public static async Task WriteAsync(string table, string picture)
    {
        var rows = (await File.ReadAllLinesAsync(table)).Skip(1).Select(line => line.Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var svg = new StringBuilder(Line($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * Width} {2 * Height}" font-family="sans-serif" font-size="10" fill="#444">"""));
        svg.Append(Line($"""<rect width="100%" height="100%" fill="#fff"/>"""));

        foreach (var (index, (title, columns)) in Figures.Index())
        {
            svg.Append(Line($"""<g transform="translate({index % 2 * Width} {index / 2 * Height})">"""));
            svg.Append(Line($"""<text x="{Margin}" y="18" font-size="11" fill="#111">{title}</text>"""));
            Draw(svg, rows, columns);
            svg.Append("</g>\n");
        }

        await File.WriteAllTextAsync(picture, svg.Append("</svg>\n").ToString());
    }

    private static void Draw(StringBuilder svg, double[][] rows, int[] columns)
    {
        var across = Axis([.. rows.Select(row => row[0])], Margin, Width - 20);
        var values = columns.SelectMany(column => rows.Select(row => row[column])).ToArray();
        var up = Axis([Math.Pow(10, Math.Floor(Math.Log10(values.Min()))), Math.Pow(10, Math.Ceiling(Math.Log10(values.Max() * 1.01)))], Height - 28, 30);

        for (var power = Math.Pow(10, Math.Floor(Math.Log10(values.Min()))); power <= values.Max() * 10; power *= 10)
        {
            svg.Append(up(power) < 29 ? "" : Line($"""<path d="M{Margin} {up(power):F1}H{Width - 20}" stroke="#ddd"/><text x="{Margin - 6}" y="{up(power) + 3:F1}" text-anchor="end">{power:N0}</text>"""));
        }

        foreach (var row in rows)
        {
            svg.Append(Line($"""<text x="{across(row[0]):F1}" y="{Height - 12}" text-anchor="middle">{row[0]:N0}</text>"""));
        }

        foreach (var (order, column) in columns.Index())
        {
            var color = order == 0 ? "#1565c0" : "#c62828";
            svg.Append(Line($"""<polyline fill="none" stroke="{color}" stroke-width="1.5" points="{string.Join(' ', rows.Select(row => Line($"{across(row[0]):F1},{up(row[column]):F1}").Trim()))}"/>"""));

            foreach (var row in rows)
            {
                svg.Append(Line($"""<circle cx="{across(row[0]):F1}" cy="{up(row[column]):F1}" r="2.5" fill="{color}"/><text x="{across(row[0]):F1}" y="{up(row[column]) - 6:F1}" text-anchor="middle" fill="{color}">{row[column]:#,0.#}</text>"""));
            }
        }
    }

    private static Func<double, double> Axis(double[] values, double from, double to)
    {
        var (low, high) = (Math.Log10(values.Min()), Math.Log10(values.Max()));

        return value => high > low ? from + ((Math.Log10(value) - low) / (high - low) * (to - from)) : (from + to) / 2;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture) + "\n";
}
