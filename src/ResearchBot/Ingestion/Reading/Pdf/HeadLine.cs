using ResearchBot.Ingestion.Reading.Pdf.Layout;

namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>Finds the title of a text that names none: the largest writing of its first page.</summary>
internal static class HeadLine
{
    private const double MuchLarger = 1.15;
    private const double SameSize = 0.06;
    private const int Longest = 300;
    private const int Shortest = 4;

    /// <summary>The title; null where nothing stands out.</summary>
    public static string? Find(IReadOnlyList<PageLines> pages)
    {
        var first = pages.FirstOrDefault(page => page.Main.Count > 0);
        var body = Rows.BodySize(pages.SelectMany(page => page.Main).Select(line => (line.Size, line.Text.Length)));
        var largest = first?.Main.Where(line => line.Text.Count(char.IsLetter) >= Shortest).Select(line => line.Size).DefaultIfEmpty().Max() ?? 0;

        if (first is null || largest < MuchLarger * body)
        {
            return null;
        }

        var title = new List<string>();
        var last = default(Line);

        foreach (var line in first.Main)
        {
            var isLarge = Math.Abs(line.Size - largest) <= SameSize * largest;

            if (isLarge && (last is null || last.Baseline - line.Baseline < 2 * largest))
            {
                title.Add(line.Text);
                last = line;
            }
            else if (last is not null && line.Row != last.Row)
            {
                break;
            }
        }

        return string.Join(' ', title) is { Length: >= Shortest and <= Longest } found ? found : null;
    }
}
