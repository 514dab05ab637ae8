using UglyToad.PdfPig.Content;

namespace ResearchBot.Ingestion.Reading.Pdf.Layout;

/// <summary>
/// The sheet that a page is drawn on. What a viewer shows of it may be a part; letters that are cut away are still writing, but
/// not those that no sheet holds.
/// </summary>
internal readonly record struct Paper(double Left, double Bottom, double Right, double Top)
{
    /// <summary>The sheet of a page, as letters measure it: from the lower left corner of what is shown.</summary>
    public static Paper Of(Page page)
    {
        var (sheet, shown) = (page.MediaBox.Bounds, page.CropBox.Bounds);
        var (left, bottom, right, top) = (shown.Left - sheet.Left, shown.Bottom - sheet.Bottom, sheet.Right - shown.Right, sheet.Top - shown.Top);
        var most = Math.Max(Math.Max(left, right), Math.Max(bottom, top));

        return page.Rotation.Value == 0
            ? new Paper(-left - 1, -bottom - 1, page.Width + right + 1, page.Height + top + 1)
            : new Paper(-most - 1, -most - 1, page.Width + most + 1, page.Height + most + 1);
    }

    /// <summary>Tells whether a place lies on the sheet.</summary>
    public bool Has(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;
}
