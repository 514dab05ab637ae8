using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

using ResearchBot.Ingestion.Reading.Web;

namespace ResearchBot.Ingestion.Feeds.Xml;

/// <summary>What an element holds: words, markup in escapes, or markup as elements.</summary>
internal sealed partial class ElementValue
{
    private readonly StringBuilder _words = new();
    private readonly StringBuilder _markup = new();
    private string _type = "";
    private bool _hasElements;

    private ElementValue()
    {
    }

    /// <summary>The words alone.</summary>
    public string Words => _words.ToString();

    /// <summary>One line for people; null where nothing is said.</summary>
    public string? Line => _type == "text" ? string.Join(' ', Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null : PageWords.Clean(Code().Replace(Html, " "));

    /// <summary>The same as HTML.</summary>
    public string Html => _hasElements ? _markup.ToString() : _type == "text" ? WebUtility.HtmlEncode(Words) : Decoded();

    /// <summary>Reads the current element to its end.</summary>
    public static ElementValue Read(XmlReader xml)
    {
        var value = new ElementValue { _type = TypeOf(FeedName.Attribute(xml, "type"), FeedName.Attribute(xml, "mode")) };

        if (xml.IsEmptyElement)
        {
            return value;
        }

        var depth = xml.Depth;

        while (xml.Read() && xml.Depth > depth)
        {
            LenientXml.CheckDepth(xml);
            value.Take(xml);

            if (value._markup.Length > 2 * FeedParser.LongestContent)
            {
                value._words.Clear();
                value._markup.Clear();
            }
        }

        return value;
    }

    private static string TypeOf(string? type, string? mode) => (type?.Trim().ToLowerInvariant(), mode?.Trim().ToLowerInvariant()) switch
    {
        (_, "base64") => "base64",
        ("text" or "text/plain", not "escaped") => "text",
        (null or "" or "text" or "html" or "xhtml" or "text/html" or "application/xhtml+xml", _) => "html",
        ({ } kind, null) when kind.Contains('/', StringComparison.Ordinal) && !kind.StartsWith("text/", StringComparison.Ordinal) && !kind.EndsWith("xml", StringComparison.Ordinal) => "base64",
        _ => "html",
    };

    private void Take(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                _words.Append(xml.Value);
                _markup.Append(WebUtility.HtmlEncode(xml.Value));
                break;

            case XmlNodeType.Element:
                _hasElements = true;
                Open(xml);
                break;

            case XmlNodeType.EndElement:
                _markup.Append("</").Append(xml.LocalName).Append('>');
                break;
        }
    }

    private void Open(XmlReader xml)
    {
        var isEmpty = xml.IsEmptyElement;
        var name = xml.LocalName;
        _markup.Append('<').Append(name);

        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            _markup.Append(' ').Append(xml.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(xml.Value)).Append('"');
        }

        xml.MoveToElement();
        _markup.Append('>');

        // Elements that HTML never closes need no end, and others would swallow what follows.
        _markup.Append(isEmpty && name is not ("br" or "hr" or "img" or "input" or "meta" or "link" or "wbr" or "source" or "col") ? $"</{name}>" : "");
    }

    [GeneratedRegex("<script[^>]*>.*?</script>|<style[^>]*>.*?</style>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    private string Decoded()
    {
        if (_type != "base64")
        {
            return Words;
        }

        var bytes = new byte[Words.Length];

        return Convert.TryFromBase64String(Words, bytes, out var count) ? Encoding.UTF8.GetString(bytes.AsSpan(0, count)) : Words;
    }
}
