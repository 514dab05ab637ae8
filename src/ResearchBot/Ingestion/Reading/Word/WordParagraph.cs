using System.Text;
using System.Xml;

namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>Gathers the words of one paragraph as they are shown: changes taken in, fields by their results, nothing hidden.</summary>
internal sealed class WordParagraph(WordStyles styles)
{
    private readonly StringBuilder _words = new();
    private readonly Stack<bool> _fields = new();
    private WordStyle _style = styles.Find(null);
    private int? _list;
    private int? _depth;
    private bool _isHidden;

    /// <summary>Takes in an element of the paragraph.</summary>
    public void Visit(XmlReader xml, string name)
    {
        switch (name)
        {
            case "pPr":
                xml.Within(property => VisitProperty(xml, property));
                break;

            case "r":
                _isHidden = false;
                break;

            case "rPr":
                xml.Within(property => VisitRun(xml, property));
                break;

            case "t":
                Add(xml.Text());
                break;

            case "tab":
                Add(" ");
                break;

            case "br" or "cr":
                Add("\n");
                break;

            case "noBreakHyphen":
                Add("-");
                break;

            case "fldChar":
                VisitField(xml.Of("fldCharType"));
                break;

            case "del" or "moveFrom" or "Fallback" or "rt" or "instrText":
                xml.Pass();
                break;
        }
    }

    /// <summary>What became of it; null where it has no words, or only repeats others.</summary>
    public WordPiece? ToPiece(WordNumbering numbering)
    {
        var number = numbering.Next(_list ?? _style.List ?? 0, _depth ?? _style.Depth ?? 0);
        var text = _words.ToString().Trim();

        return text.Length == 0 || _style.IsContents ? null
            : _style.IsTitle ? new WordPiece(text, WordPieceKind.Title, number ?? "")
            : new WordPiece(text, number is null || _style.Name.StartsWith("heading", StringComparison.Ordinal) ? WordPieceKind.Paragraph : WordPieceKind.Item, number ?? "");
    }

    private void VisitProperty(XmlReader xml, string name)
    {
        switch (name)
        {
            case "pStyle":
                _style = styles.Find(xml.Of("val"));
                break;

            case "numId":
                _list = xml.Number();
                break;

            case "ilvl":
                _depth = xml.Number();
                break;

            case "pPrChange" or "rPr":
                xml.Pass();
                break;
        }
    }

    private void VisitRun(XmlReader xml, string name)
    {
        switch (name)
        {
            case "vanish" or "webHidden":
                _isHidden = xml.IsOn();
                break;

            case "rStyle":
                _isHidden |= styles.Find(xml.Of("val")).IsHidden is true;
                break;

            case "rPrChange":
                xml.Pass();
                break;
        }
    }

    private void VisitField(string? type)
    {
        switch (type)
        {
            case "begin":
                _fields.Push(true);
                break;

            case "separate" when _fields.Count > 0:
                _fields.Pop();
                _fields.Push(false);
                break;

            case "end" when _fields.Count > 0:
                _fields.Pop();
                break;
        }
    }

    private void Add(string words)
    {
        if (!_isHidden && _style.IsHidden is not true && !_fields.Contains(true))
        {
            _words.Append(words);
        }
    }
}
