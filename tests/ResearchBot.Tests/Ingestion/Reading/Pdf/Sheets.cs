using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace ResearchBot.Tests.Ingestion.Reading.Pdf;

/// <summary>Makes PDFs for tests: A4 sheets of 595 by 842 points, written line by line.</summary>
internal sealed class Sheets
{
    private const double Leading = 1.2;

    private readonly List<Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont>> _page = [];
    private readonly List<Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont>[]> _pages = [];
    private (string? Title, string? Author, string? Date) _says;

    /// <summary>Writes lines of 10 points one below the other.</summary>
    public Sheets Write(double left, double top, params string[] lines) => Write(left, top, 10, lines);

    public Sheets Write(double left, double top, double size, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, at) = (lines[i], new PdfPoint(left, top - (i * size * Leading)));
            _page.Add((page, font) => page.AddText(line, size, at, font));
        }

        return this;
    }

    public Sheets NextPage()
    {
        _pages.Add([.. _page]);
        _page.Clear();

        return this;
    }

    public Sheets Says(string? title = null, string? author = null, string? date = null)
    {
        _says = (title, author, date);

        return this;
    }

    public Sheets Line()
    {
        _page.Add((page, _) => page.DrawLine(new PdfPoint(10, 10), new PdfPoint(100, 100), 1));

        return this;
    }

    public byte[] Build()
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        (pdf.DocumentInformation.Title, pdf.DocumentInformation.Author, pdf.DocumentInformation.CreationDate) = _says;

        foreach (var drawn in _pages.Append([.. _page]))
        {
            var page = pdf.AddPage(PageSize.A4);
            Array.ForEach(drawn, draw => draw(page, font));
        }

        return pdf.Build();
    }
}
