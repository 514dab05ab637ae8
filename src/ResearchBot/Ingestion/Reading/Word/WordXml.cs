using System.Xml;

namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>Walks the XML of a part without building a tree.</summary>
internal static class WordXml
{
    private const int Deepest = 256;

    /// <summary>
    /// Visits all elements within the current one. What a visitor reads to its end is not visited again; what it leaves alone is
    /// gone into. Afterwards the reader stands on the element's end.
    /// </summary>
    /// <exception cref="WordRefusalException">The elements are nested too deeply.</exception>
    public static void Within(this XmlReader xml, Action<string> visit)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;

        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth > Deepest)
            {
                throw new WordRefusalException(WordRefusalException.TooTangled);
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                visit(xml.LocalName);
            }
        }
    }

    /// <summary>Reads the current element to its end and takes nothing from it.</summary>
    public static void Pass(this XmlReader xml) => xml.Within(_ => { });

    /// <summary>The text of the current element.</summary>
    public static string Text(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new System.Text.StringBuilder();
        var depth = xml.Depth;

        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }

    /// <summary>An attribute of the word processing vocabulary, transitional or strict; null when it is not there.</summary>
    public static string? Of(this XmlReader xml, string attribute) => xml.GetAttribute(attribute, xml.NamespaceURI) ?? xml.GetAttribute(attribute);

    /// <summary>A number of the current element; null when it says none.</summary>
    public static int? Number(this XmlReader xml, string attribute = "val") =>
        int.TryParse(xml.Of(attribute), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Tells whether the current element, which is there, is switched on.</summary>
    public static bool IsOn(this XmlReader xml) => xml.Of("val") is not ("0" or "false" or "off" or "none");
}
