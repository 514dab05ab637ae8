using System.Xml;

namespace ResearchBot.Ingestion.Feeds.Xml;

/// <summary>Reads XML without trees, document types and anything outside; prefixes that nobody declared are forgiven.</summary>
internal static class LenientXml
{
    /// <summary>What a prefix that nobody declared stands for, before the prefix.</summary>
    public const string Undeclared = "undeclared:";

    private const int Deepest = 256;

    /// <summary>Opens a document.</summary>
    public static XmlReader Open(string text)
    {
        var names = new NameTable();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            NameTable = names,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = 64_000_000,
        };

        return XmlReader.Create(new StringReader(text), settings, new XmlParserContext(names, new Namespaces(names), xmlLang: null, XmlSpace.None));
    }

    /// <summary>Visits the children of the current element. A visitor may read a child to its end; what it leaves alone is passed over.</summary>
    /// <exception cref="XmlException">The elements are nested too deeply, or are none.</exception>
    public static void Children(this XmlReader xml, Action visit)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;

        while (xml.Read() && xml.Depth > depth)
        {
            CheckDepth(xml);

            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
            {
                visit();
            }
        }
    }

    /// <summary>Ends the reading of a document that is nested deeper than feeds are.</summary>
    public static void CheckDepth(XmlReader xml)
    {
        if (xml.Depth > Deepest)
        {
            throw new XmlException("Nested too deeply.");
        }
    }

    private sealed class Namespaces(XmlNameTable names) : XmlNamespaceManager(names)
    {
        public override string? LookupNamespace(string prefix) => base.LookupNamespace(prefix) ?? Undeclared + prefix;
    }
}
