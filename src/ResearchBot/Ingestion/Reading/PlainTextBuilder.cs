using System.Text;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Puts plain text together: paragraphs with a blank line between them, list items on lines of their own, no double spaces.</summary>
internal sealed class PlainTextBuilder
{
    private readonly StringBuilder _text = new();
    private int _owedBreaks;
    private bool _owedSpace;
    private string _owedMark = "";

    /// <summary>Adds words; any run of white space in them counts as one space.</summary>
    public void Words(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                _owedSpace = true;
            }
            else
            {
                Pay();
                _text.Append(c);
            }
        }
    }

    /// <summary>Adds text as it is, line ends too.</summary>
    public void Verbatim(ReadOnlySpan<char> text)
    {
        if (!text.IsWhiteSpace())
        {
            Pay();
            _text.Append(text);
        }
    }

    /// <summary>Ends the line.</summary>
    public void Line() => Owe(1);

    /// <summary>Ends the paragraph.</summary>
    public void Paragraph() => Owe(2);

    /// <summary>Begins a list item on a line of its own.</summary>
    public void Item()
    {
        Owe(1);
        _owedMark = "- ";
    }

    /// <summary>Drops the mark of an item that turned out to have no words.</summary>
    public void EndItem()
    {
        _owedMark = "";
        Owe(1);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Owe(int breaks)
    {
        _owedBreaks = Math.Max(_owedBreaks, breaks);
        _owedSpace = false;
    }

    private void Pay()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n', _owedBreaks);

            if (_owedSpace && _owedBreaks == 0)
            {
                _text.Append(' ');
            }
        }

        _text.Append(_owedMark);
        (_owedBreaks, _owedSpace, _owedMark) = (0, false, "");
    }
}
