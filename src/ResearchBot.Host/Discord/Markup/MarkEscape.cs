using System.Buffers;
using System.Text;

namespace ResearchBot.Host.Discord.Markup;

/// <summary>
/// Spells out Discord's marks in one line of foreign words (https://docs.discord.com/developers/reference#message-formatting).
/// A backslash before a sign that is no letter or digit shows that sign; mentions are broken by a space of no width, because
/// servers look for them without regard to backslashes.
/// </summary>
internal static class MarkEscape
{
    private const char NoWidthSpace = '\u200B';

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_~|#<>[]()");

    private static readonly SearchValues<char> AtSigns = SearchValues.Create("@＠﹫");

    /// <summary>The line, spelled out.</summary>
    public static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length + 16);

        for (var at = 0; at < line.Length; at++)
        {
            if (IsMark(line, at))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[at]);

            if (AtSigns.Contains(line[at]))
            {
                escaped.Append(NoWidthSpace);
            }
        }

        return escaped.ToString();
    }

    private static bool IsMark(string line, int at) => line[at] switch
    {
        // Addresses and emoji have no space behind their colon; a list's sign has no letter before it.
        ':' => at + 1 == line.Length || line[at + 1] != ' ',
        '-' or '+' => at == 0 || !char.IsLetterOrDigit(line[at - 1]),
        '.' => EndsListNumber(line, at) || (at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetter(line[at + 1])),
        var sign => Marks.Contains(sign),
    };

    private static bool EndsListNumber(string line, int dot)
    {
        var start = dot;

        while (start > 0 && char.IsAsciiDigit(line[start - 1]))
        {
            start--;
        }

        return start < dot && (start == 0 || line[start - 1] == ' ');
    }
}
