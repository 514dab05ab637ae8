using UglyToad.PdfPig.Content;

namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>The lines of one page by direction of writing, that of most letters first, each from the top.</summary>
/// <param name="Directions">The lines of each direction.</param>
/// <param name="Height">The page's height in points.</param>
internal sealed record PageLines(IReadOnlyList<IReadOnlyList<Line>> Directions, double Height)
{
    /// <summary>A page that could not be read, or is empty.</summary>
    public static PageLines None { get; } = new([], 1);

    /// <summary>What was typed on the page rather than printed: notes, and what a form was filled in with.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];

    /// <summary>Nothing is on it.</summary>
    public bool IsEmpty => Main.Count == 0 && Typed.Count == 0;

    /// <summary>The lines of the main direction.</summary>
    public IReadOnlyList<Line> Main => Directions.Count > 0 ? Directions[0] : [];

    /// <summary>Finds the lines of a page.</summary>
    /// <exception cref="PdfTooLargeException">The page has too many letters.</exception>
    public static PageLines Of(Page page)
    {
        var directions = new List<IReadOnlyList<Line>>();
        var order = 0;

        foreach (var glyphs in Glyphs.Of(page))
        {
            var runs = Runs.Of(glyphs, order);
            order += runs.Count;

            if (runs.Count > 0)
            {
                directions.Add([.. Rows.Of(runs).Select(line => line with { Text = CleanText.Of(line.Text) }).Where(line => line.Text.Length > 0)]);
            }
        }

        return new PageLines(directions, page.Height);
    }

    /// <summary>The lines as they are read.</summary>
    public List<Line> InReadingOrder()
    {
        var ordered = new List<Line>();

        foreach (var lines in Directions)
        {
            ordered.AddRange(Columns.InOrder(lines, LastFlow()));
        }

        foreach (var text in Typed)
        {
            ordered.Add(new Line(text, 0, 0, 0, 0, ordered.Count, -1) { Flow = LastFlow() + 1 });
        }

        return ordered;

        int LastFlow() => ordered.Count == 0 ? 0 : ordered[^1].Flow;
    }
}
