using System.Globalization;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>The smallest piece of markup that can stand alone.</summary>
internal static class MarkupAtom
{
    private const int LongestMention = 100;
    private const char NoWidthSpace = '\u200B';

    /// <summary>How many UTF-16 code units the piece at a place has, at least one.</summary>
    public static int Length(string text, int at, bool isCode)
    {
        var length = isCode ? 0 : Marked(text, at);

        return length > 0 ? length : Letter(text, at);
    }

    private static int Marked(string text, int at) => text[at] switch
    {
        '\\' when at + 1 < text.Length && text[at + 1] != '\n' => 1 + Letter(text, at + 1),
        '[' => Link(text, at),
        '<' => Mention(text, at),
        _ => 0,
    };

    private static int Letter(string text, int at)
    {
        var length = StringInfo.GetNextTextElementLength(text, at);

        // What breaks a mention stays with its sign; a line's end is a piece of its own.
        return text[at] == '\r' ? 1 : at + length < text.Length && text[at + length] == NoWidthSpace ? length + 1 : length;
    }

    // [text](<address>), where the text may hold escapes and one pair of brackets.
    private static int Link(string text, int at)
    {
        var depth = 0;

        for (var end = at; end < text.Length && text[end] != '\n'; end++)
        {
            switch (text[end])
            {
                case '\\':
                    end++;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return string.CompareOrdinal(text, end, "](<", 0, 3) == 0 && text.IndexOf(">)", end, StringComparison.Ordinal) is > 0 and var close
                        ? close + 2 - at
                        : 0;
            }
        }

        return 0;
    }

    private static int Mention(string text, int at)
    {
        for (var end = at + 1; end < text.Length && end - at < LongestMention && !char.IsWhiteSpace(text[end]) && text[end] != '<'; end++)
        {
            if (text[end] == '>')
            {
                return end + 1 - at;
            }
        }

        return 0;
    }
}
