namespace ResearchBot.Host.Discord.Messages;

/// <summary>
/// Finds where a text may be parted: never inside a link, an escape, a broken mention, a time stamp or a letter of several
/// code units. Code blocks, bold words, quotes and small print are closed before the break and opened again behind it.
/// </summary>
internal sealed class MarkupReader(string text)
{
    private const string Fence = "```";
    private const string Bold = "**";

    private static readonly string[] LineMarks = ["> ", "-# "];

    private string? _fence;
    private string _lineMark = "";
    private bool _isBold;
    private bool _endsSentence;

    /// <summary>The breaks in order; the last is the text's end.</summary>
    public IReadOnlyList<MarkupBreak> Breaks()
    {
        var breaks = new List<MarkupBreak>();

        for (var at = 0; at < text.Length;)
        {
            if (at == 0 || text[at - 1] == '\n')
            {
                _lineMark = _fence is null ? LineMarks.FirstOrDefault(mark => Starts(at, mark), "") : "";
            }

            var end = at + Read(at);
            breaks.Add(After(at, end));
            at = end;
        }

        return breaks;
    }

    private int Read(int at)
    {
        if (Starts(at, Fence))
        {
            return ReadFence(at);
        }

        if (_fence is null && Starts(at, Bold))
        {
            _isBold = !_isBold;

            return Bold.Length;
        }

        return MarkupAtom.Length(text, at, isCode: _fence is not null);
    }

    private int ReadFence(int at)
    {
        if (_fence is not null)
        {
            _fence = null;

            return Fence.Length;
        }

        var end = at + Fence.Length;

        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '+' or '-' or '#'))
        {
            end++;
        }

        var hasLanguage = end < text.Length && text[end] == '\n' && end - at <= 20;
        end = hasLanguage ? end + 1 : at + Fence.Length;
        _fence = hasLanguage ? text[at..end] : Fence + "\n";

        return end - at;
    }

    private MarkupBreak After(int start, int end)
    {
        var kind = KindOf(start, end);

        if (_fence is not null)
        {
            return new MarkupBreak(end, kind, text[end - 1] == '\n' ? Fence : "\n" + Fence, _fence);
        }

        // A line's mark is needed again only inside the line.
        var mark = kind <= BreakKind.Line ? "" : _lineMark;

        return _isBold ? new MarkupBreak(end, BreakKind.Sign, Bold, mark + Bold) : new MarkupBreak(end, kind, "", mark);
    }

    private BreakKind KindOf(int start, int end)
    {
        var isSpace = char.IsWhiteSpace(text[start]);
        var endsSentence = _endsSentence;

        // Marks and markers behind a full stop belong to its sentence.
        _endsSentence = text[start] is '.' or '!' or '?' or '…' or '。' || (endsSentence && (isSpace || end - start > 1 || text[start] is '"' or '”' or '’'));

        if (text[end - 1] == '\n')
        {
            return end < text.Length && text[end] == '\n' ? BreakKind.Sign : end > 1 && text[end - 2] == '\n' ? BreakKind.Paragraph : BreakKind.Line;
        }

        return !isSpace || _fence is not null || Starts(end, "[[") || Starts(end, "\\[") ? BreakKind.Sign : endsSentence ? BreakKind.Sentence : BreakKind.Word;
    }

    private bool Starts(int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
