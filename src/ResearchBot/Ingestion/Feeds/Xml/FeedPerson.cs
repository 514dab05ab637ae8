using System.Text.RegularExpressions;
using System.Xml;

using ResearchBot.Ingestion.Reading.Web;

namespace ResearchBot.Ingestion.Feeds.Xml;

/// <summary>Names of people as feeds write them.</summary>
internal static partial class FeedPerson
{
    /// <summary>Reads the current element to its end: a name within it, or <c>mail (name)</c>, or a name.</summary>
    public static string? Read(XmlReader xml)
    {
        string? name = null;

        // An element with a name in it has nothing else to say; one without has words.
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var depth = xml.Depth;
        var words = new System.Text.StringBuilder();

        while (xml.Read() && xml.Depth > depth)
        {
            LenientXml.CheckDepth(xml);

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName.Equals("name", StringComparison.OrdinalIgnoreCase))
            {
                name ??= ElementValue.Read(xml).Line;
            }
            else if (xml.Depth == depth + 1 && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                words.Append(xml.Value);
            }
        }

        return PageWords.Author(name ?? Of(words.ToString()));
    }

    /// <summary>The name in a line that may have a mail address too.</summary>
    private static string Of(string line) => InBrackets().Match(line) is { Success: true } match && line.Contains('@', StringComparison.Ordinal) ? match.Groups["name"].Value : Mail().Replace(line, " ");

    [GeneratedRegex("[(](?<name>[^()]{2,100})[)]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex("<?(?:mailto:)?[^\\s<>@]{1,100}@[^\\s<>@]{1,100}>?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}
