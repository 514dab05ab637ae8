namespace ResearchBot.Corpus.Text;

/// <summary>
/// Splits a text into sentences. Every character that is not white space stands in exactly one of them.
/// Time is linear in the length of the text, whatever the text.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>Splits a whole text.</summary>
    /// <returns>Spans in UTF-16 code units, in order, without white space at their ends, never overlapping.</returns>
    public static IReadOnlyList<TextSpan> Split(string text) => Split(text, new TextSpan(0, text.Length));

    /// <summary>Splits a part of a text as if it stood alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">The part to split.</param>
    /// <returns>Spans in the whole text, in order, without white space at their ends, never overlapping.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie in the text.</exception>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);

        var part = text.AsSpan(within.Start, within.Length);
        var lineEnds = LineBreaks.Find(part);
        var stops = new SentenceStops(part);
        var sentences = new List<TextSpan>();
        var start = 0;
        var line = 0;

        for (var stop = stops.Next(0); start < part.Length; stop = stops.Next(stop))
        {
            for (; line < lineEnds.Count && lineEnds[line] <= stop; line++)
            {
                Add(sentences, part, start, lineEnds[line], within.Start);
                start = lineEnds[line];
            }

            Add(sentences, part, start, stop, within.Start);
            start = stop;
        }

        return sentences;
    }

    private static void Add(List<TextSpan> sentences, ReadOnlySpan<char> text, int start, int end, int offset)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (start < end && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            sentences.Add(new TextSpan(start + offset, end + offset));
        }
    }
}
