using ResearchBot.Corpus;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>One of the parts of a text that is too long for a message.</summary>
/// <param name="Text">What is posted.</param>
/// <param name="Span">What it shows of the whole: the parts' spans join without a gap.</param>
internal readonly record struct MessagePart(string Text, TextSpan Span);

/// <summary>
/// Parts a text at the ends of paragraphs, lines, sentences or words, in that order of preference. Nothing of it is lost.
/// Lengths are UTF-16 code units, of which no text has fewer than the characters that Discord counts.
/// </summary>
internal static class MessageParts
{
    /// <summary>The parts in order; parts of white space alone are left out, as Discord would refuse them.</summary>
    /// <param name="text">Markup.</param>
    /// <param name="first">The longest first part.</param>
    /// <param name="most">The longest other part.</param>
    public static IReadOnlyList<MessagePart> Split(string text, int first, int most)
    {
        var parts = new List<MessagePart>();
        var breaks = new MarkupReader(text).Breaks();
        var open = "";
        var next = 0;

        for (var start = 0; start < text.Length;)
        {
            var room = (parts.Count == 0 ? first : most) - open.Length;
            var end = Choose(text, breaks, ref next, start, room);
            parts.Add(new MessagePart(open + text[start..end.At] + end.Close, new TextSpan(start, end.At)));
            open = end.Open;
            start = end.At;
        }

        parts.RemoveAll(part => string.IsNullOrWhiteSpace(part.Text));

        return parts;
    }

    private static MarkupBreak Choose(string text, IReadOnlyList<MarkupBreak> breaks, ref int next, int start, int room)
    {
        if (text.Length - start <= room)
        {
            return new MarkupBreak(text.Length, BreakKind.Paragraph, "", "");
        }

        Span<int> best = [-1, -1, -1, -1, -1];

        for (var at = next; at < breaks.Count && breaks[at].At - start <= room; at++)
        {
            if (breaks[at].At > start && breaks[at].At - start + breaks[at].Close.Length <= room)
            {
                best[(int)breaks[at].Kind] = at;
            }
        }

        foreach (var kind in Enum.GetValues<BreakKind>())
        {
            if (best[(int)kind] is >= 0 and var at && breaks[at].At - start >= room * LeastFill(kind))
            {
                next = at + 1;

                return breaks[at];
            }
        }

        // One piece longer than a message: it is cut, but never inside a character.
        var cut = start + Math.Max(room, 1);

        return new MarkupBreak(char.IsLowSurrogate(text[cut]) && cut - 1 > start ? cut - 1 : cut, BreakKind.Sign, "", "");
    }

    private static double LeastFill(BreakKind kind) => kind switch
    {
        BreakKind.Paragraph => .4,
        BreakKind.Line or BreakKind.Sentence => .5,
        BreakKind.Word => .2,
        _ => 0,
    };
}
