using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace ResearchBot.Ingestion.Feeds.Xml;

/// <summary>
/// Makes XML of what feeds send: without what stands before the first element, document types (so that there is no entity to
/// expand), comments and instructions, without signs that XML does not know, and with every <c>&amp;</c> either an entity that XML
/// knows or itself.
/// </summary>
internal static class FeedXmlText
{
    private const int LongestEntity = 32;
    private const string CharacterDataStart = "<![CDATA[";
    private const string CharacterDataEnd = "]]>";

    /// <summary>Cleans a document in one walk.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var at = Math.Max(0, text.IndexOf('<', StringComparison.Ordinal));

        while (at < text.Length)
        {
            var rest = text.AsSpan(at);

            if (rest.StartsWith(CharacterDataStart, StringComparison.Ordinal))
            {
                var end = End(text, at, CharacterDataEnd);
                Append(clean, rest[..(end - at)]);
                clean.Append(text.AsSpan(at, end - at).EndsWith(CharacterDataEnd, StringComparison.Ordinal) ? "" : CharacterDataEnd);
                at = end;
            }
            else if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                at = End(text, at, "-->");
            }
            else if (rest.StartsWith("<?", StringComparison.Ordinal))
            {
                at = End(text, at, "?>");
            }
            else if (rest.StartsWith("<!", StringComparison.Ordinal))
            {
                at = EndOfType(text, at);
            }
            else if (text[at] == '&')
            {
                at = Reference(clean, text, at);
            }
            else
            {
                var next = text.AsSpan(at + 1).IndexOfAny('<', '&');
                var end = next < 0 ? text.Length : at + 1 + next;
                Append(clean, text.AsSpan(at, end - at));
                at = end;
            }
        }

        return clean.ToString();
    }

    private static int End(string text, int at, string mark)
    {
        var end = text.IndexOf(mark, at, StringComparison.Ordinal);

        return end < 0 ? text.Length : end + mark.Length;
    }

    /// <summary>The end of a document type, behind what it declares within brackets.</summary>
    private static int EndOfType(string text, int at)
    {
        var inBrackets = false;

        for (var i = at; i < text.Length; i++)
        {
            inBrackets = text[i] switch { '[' => true, ']' => false, _ => inBrackets };

            if (text[i] == '>' && !inBrackets)
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static int Reference(StringBuilder clean, string text, int at)
    {
        var end = text.AsSpan(at, Math.Min(LongestEntity, text.Length - at)).IndexOf(';');
        var name = end > 1 ? text.Substring(at + 1, end - 1) : "";

        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            clean.Append(CultureInfo.InvariantCulture, $"&{name};");

            return at + end + 1;
        }

        var meant = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '#') ? WebUtility.HtmlDecode($"&{name};") : "";

        if (meant.Length is 0 or > 2)
        {
            clean.Append("&amp;");

            return at + 1;
        }

        foreach (var sign in meant)
        {
            clean.Append(sign switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&apos;", _ => "" });
            Append(clean, sign is '&' or '<' or '>' or '"' or '\'' ? [] : [sign]);
        }

        return at + end + 1;
    }

    private static void Append(StringBuilder clean, ReadOnlySpan<char> text)
    {
        var from = 0;

        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            clean.Append(text[from..i]);
            from = i + 1;
        }

        clean.Append(text[from..]);
    }
}
