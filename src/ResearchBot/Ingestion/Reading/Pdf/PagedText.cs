using System.Text;

using ResearchBot.Ingestion.Reading.Pdf.Layout;

namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>Writes the lines of pages as one text, and notes where each page begins.</summary>
internal sealed class PagedText
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _starts = [];
    private readonly Vocabulary _words = new();
    private Line? _last;

    /// <summary>The text of pages: a blank line between paragraphs, words that a line's end cut joined.</summary>
    /// <returns>The text, and where in it each page begins.</returns>
    /// <exception cref="PdfTooLargeException">The text is longer than that of an article.</exception>
    public static (string Text, IReadOnlyList<int> Starts) Of(IReadOnlyList<List<Line>> pages)
    {
        var written = new PagedText();

        foreach (var line in pages.SelectMany(page => page))
        {
            written._words.Add(line.Text);
        }

        foreach (var page in pages)
        {
            written.Add(page);
        }

        return (written._text.ToString(), written._starts);
    }

    private void Add(List<Line> lines)
    {
        var paragraphs = new Paragraphs(lines);

        for (var i = 0; i < lines.Count; i++)
        {
            var seam = i > 0 ? paragraphs.Before(i) : _last is null ? Seam.Words : Paragraphs.Across(_last, lines[0]);
            Join(seam, lines[i]);

            if (i == 0)
            {
                _starts.Add(_text.Length);
            }

            _text.Append(lines[i].Text);
            _last = lines[i];
        }

        if (lines.Count == 0)
        {
            _starts.Add(_text.Length);
        }

        if (_text.Length > ReadResult.MaximumTextLength)
        {
            throw new PdfTooLargeException();
        }
    }

    private void Join(Seam seam, Line line)
    {
        if (_last is null)
        {
            return;
        }

        var (between, dropped) = seam switch
        {
            Seam.Paragraph => ("\n\n", 0),
            Seam.Line => ("\n", 0),
            _ => Hyphens.Between(_last.Text, line.Text, _words),
        };
        _text.Length -= dropped;
        _text.Append(between);
    }
}
