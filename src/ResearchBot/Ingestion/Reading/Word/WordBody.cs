using System.Xml;

namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>Reads paragraphs, lists and tables from the text of a Word file, and hands them on piece by piece.</summary>
internal sealed class WordBody(WordStyles styles, WordNumbering numbering, WordNotes notes)
{
    private readonly List<WordPiece> _later = [];
    private int _tables;

    /// <summary>Reads all that stands within the current element.</summary>
    public void Read(XmlReader xml, Action<WordPiece> add) => xml.Within(name => Visit(xml, name, add));

    private void Visit(XmlReader xml, string name, Action<WordPiece> add)
    {
        switch (name)
        {
            case "p":
                ReadParagraph(xml, add);
                break;

            case "tbl":
                _tables++;
                xml.Within(part => VisitTable(xml, part, add));
                _tables--;
                HandOn(add);
                break;

            case "sdt":
                ReadControl(xml, inner => Visit(xml, inner, add));
                break;

            case "sectPr" or "del" or "moveFrom" or "Fallback":
                xml.Pass();
                break;
        }
    }

    private void ReadParagraph(XmlReader xml, Action<WordPiece> add)
    {
        var paragraph = new WordParagraph(styles);
        xml.Within(name => VisitInline(xml, name, paragraph));

        if (paragraph.ToPiece(numbering) is { } piece)
        {
            add(piece);
        }

        HandOn(add);
    }

    private void VisitInline(XmlReader xml, string name, WordParagraph paragraph)
    {
        switch (name)
        {
            case "txbxContent":
                Read(xml, _later.Add);
                break;

            case "footnoteReference" or "endnoteReference":
                if (notes.Take(name, xml.Of("id")) is { } note)
                {
                    _later.AddRange(note);
                }

                break;

            case "sdt":
                ReadControl(xml, inner => VisitInline(xml, inner, paragraph));
                break;

            default:
                paragraph.Visit(xml, name);
                break;
        }
    }

    private static void ReadControl(XmlReader xml, Action<string> visit)
    {
        var isPrompt = false;
        xml.Within(name =>
        {
            switch (name)
            {
                case "showingPlcHdr":
                    isPrompt |= xml.IsOn();
                    break;

                case "sdtContent" when isPrompt:
                    xml.Pass();
                    break;

                case "sdtPr" or "sdtEndPr" or "sdtContent":
                    break;

                default:
                    visit(name);
                    break;
            }
        });
    }

    // What belongs to a sentence but not into it, such as a note, comes behind the paragraph or table.
    private void HandOn(Action<WordPiece> add)
    {
        if (_tables > 0)
        {
            return;
        }

        WordPiece[] pieces = [.. _later];
        _later.Clear();
        Array.ForEach(pieces, piece => add(piece));
    }

    private void VisitTable(XmlReader xml, string name, Action<WordPiece> add)
    {
        if (name != "tr")
        {
            return;
        }

        var (cells, isDeleted) = (new List<List<WordPiece>>(), false);
        xml.Within(part =>
        {
            switch (part)
            {
                case "trPr":
                    xml.Within(property => isDeleted |= property == "del");
                    break;

                case "tc":
                    var cell = new List<WordPiece>();
                    Read(xml, cell.Add);
                    cells.Add(cell);
                    break;
            }
        });

        if (!isDeleted)
        {
            AddRow(cells, add);
        }
    }

    private static void AddRow(List<List<WordPiece>> cells, Action<WordPiece> add)
    {
        if (cells is [var only])
        {
            only.ForEach(add);
            return;
        }

        var texts = cells.Select(cell => string.Join(' ', cell.Select(piece => $"{piece.Number} {piece.Text}".Trim())).Replace('\n', ' ')).ToList();

        if (texts.Exists(text => text.Length > 0))
        {
            add(new WordPiece(string.Join(" | ", texts), WordPieceKind.Row));
        }
    }
}
