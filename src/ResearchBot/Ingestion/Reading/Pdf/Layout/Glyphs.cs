using UglyToad.PdfPig.Content;

namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>Takes the letters of a page, turned so that each direction of writing runs from left to right.</summary>
internal static class Glyphs
{
    private const int MostLetters = 300_000;

    /// <summary>The letters by direction of writing, that of most letters first; nothing outside of the page, nothing drawn twice.</summary>
    /// <exception cref="PdfTooLargeException">There are more letters than a page has.</exception>
    public static IEnumerable<IReadOnlyList<Glyph>> Of(Page page)
    {
        if (page.Letters.Count > MostLetters)
        {
            throw new PdfTooLargeException();
        }

        var directions = new Dictionary<int, List<Glyph>>();
        var drawn = new DrawnOnce();
        var paper = Paper.Of(page);
        var last = 0;

        foreach (var letter in page.Letters)
        {
            var start = letter.StartBaseLine;
            var (along, across) = (letter.EndBaseLine.X - start.X, letter.EndBaseLine.Y - start.Y);
            var length = Math.Sqrt((along * along) + (across * across));
            last = length > 0 ? (int)Math.Round(Math.Atan2(across, along) * 180 / Math.PI) : last;

            if (letter.Value.Length > 0 && paper.Has(start.X, start.Y) && SizeOf(letter) is { } size)
            {
                var angle = last * Math.PI / 180;
                var (x, y) = (Math.Cos(angle), Math.Sin(angle));
                var left = (start.X * x) + (start.Y * y);
                var glyph = new Glyph(letter.Value, left, left + length, (start.Y * x) - (start.X * y), size);

                if (drawn.IsNew(glyph, last))
                {
                    (directions.TryGetValue(last, out var same) ? same : directions[last] = []).Add(glyph);
                }
            }
        }

        return directions.OrderByDescending(direction => direction.Value.Count).ThenBy(direction => Math.Abs(direction.Key)).Select(direction => direction.Value);
    }

    private static double? SizeOf(Letter letter)
    {
        var height = letter.BoundingBox.Height;

        return letter.PointSize is > 0.5 and < 1_000 ? letter.PointSize : double.IsFinite(height) && height > 0.5 ? height * 1.3 : null;
    }
}
