using System.Buffers;
using System.Globalization;

namespace ResearchBot.Answering.Verification.Language;

/// <summary>Reads the words of a text. An ideograph is a word; a hyphen parts words.</summary>
internal static class WordReader
{
    private const char FirstIdeograph = '\u2E80';
    private const char LastIdeograph = '\uD7FF';

    private static readonly SearchValues<char> SpeechMarks = SearchValues.Create("\"“«:\n\r");
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(".,;:!?\n(—");

    /// <summary>Reads every word, in order.</summary>
    public static List<Word> Read(string text)
    {
        var words = new List<Word>();
        var last = 0;

        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at);

            if (end == at)
            {
                at++;
                continue;
            }

            words.Add(Of(text, at, end, text.AsSpan(last, at - last), words.Count == 0));
            at = last = end;
        }

        return words;
    }

    private static int EndOfWord(string text, int start)
    {
        var first = text[start];

        if (first is '%' or '‰' || char.GetUnicodeCategory(first) == UnicodeCategory.CurrencySymbol)
        {
            return start + 1;
        }

        if (char.IsDigit(first))
        {
            return EndOfNumber(text, start);
        }

        if (!IsLetter(first) || first is >= FirstIdeograph and <= LastIdeograph)
        {
            return IsLetter(first) ? start + 1 : start;
        }

        var end = start + 1;

        while (end < text.Length && (IsInner(text, end) || IsJoined(text, start, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsInner(string text, int at) =>
        (IsLetter(text[at]) && text[at] is not (>= FirstIdeograph and <= LastIdeograph)) || char.IsDigit(text[at]);

    // don't, O'Neill; and U.S., where each stop stands between single letters.
    private static bool IsJoined(string text, int start, int at) =>
        at + 1 < text.Length && IsLetter(text[at + 1])
        && (text[at] is '\'' or '’' || (text[at] == '.' && IsLetter(text[at - 1]) && (at - 1 == start || text[at - 2] == '.')
            && (at + 2 == text.Length || !IsLetter(text[at + 2]))));

    private static int EndOfNumber(string text, int start)
    {
        var end = start + 1;

        while (end < text.Length && (char.IsDigit(text[end])
            || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static Word Of(string text, int start, int end, ReadOnlySpan<char> gap, bool first)
    {
        var raw = text.AsSpan(start, end - start);
        var shape = ShapeOf(raw);
        shape |= first || gap.ContainsAny(SpeechMarks) ? WordShape.First : 0;
        shape |= first || gap.ContainsAny(ClauseMarks) ? WordShape.NewClause : 0;
        shape |= !first && gap.IsEmpty ? WordShape.Glued : 0;
        shape |= gap is [.., '-' or '−'] && (gap.Length == 1 ? first : gap[^2] is ' ' or '(') ? WordShape.Negative : 0;

        var lower = raw.ToString().ToLowerInvariant().Replace('’', '\'');

        if ((shape & WordShape.Number) == 0)
        {
            lower = lower.Replace(".", "", StringComparison.Ordinal);
            lower = lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
        }

        return new Word(lower, LightStemmer.Stem(lower), start, end, shape);
    }

    private static WordShape ShapeOf(ReadOnlySpan<char> raw)
    {
        if (char.IsDigit(raw[0]))
        {
            return WordShape.Number;
        }

        if (!IsLetter(raw[0]))
        {
            return WordShape.Sign;
        }

        var upper = 0;
        var lower = 0;
        var digits = 0;

        foreach (var c in raw)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }

        var shape = char.IsUpper(raw[0]) ? WordShape.Capital : 0;
        shape |= upper > 1 && lower <= 1 ? WordShape.Acronym : 0;
        shape |= digits > 0 || upper > (char.IsUpper(raw[0]) ? 1 : 0) ? WordShape.Mixed : 0;

        return shape;
    }

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
