using System.Text;
using System.Xml;

using ResearchBot.Ingestion.Feeds.Xml;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Curation.Feeds.Subscriptions;

/// <summary>Lists of feeds as other programs read and write them (OPML 2.0). Folders become tags.</summary>
public static class Opml
{
    private const int MostFeeds = 10_000;
    private const int Longest = 10_000_000;
    private const int Deepest = 64;
    private const int LongestTag = 100;

    /// <summary>Reads a list.</summary>
    /// <returns>Null when it is none.</returns>
    public static IReadOnlyList<ListedFeed>? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > Longest || TextDecoder.Decode(bytes.Span) is not { } text)
        {
            return null;
        }

        var feeds = new List<ListedFeed>();
        var isList = false;

        try
        {
            using var xml = LenientXml.Open(FeedXmlText.Clean(text));
            var folders = new string?[Deepest];

            while (xml.Read() && xml.Depth < Deepest && feeds.Count < MostFeeds)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                isList |= xml.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase);
                var isOutline = xml.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase);
                var name = FeedName.Attribute(xml, "title") ?? FeedName.Attribute(xml, "text");
                folders[xml.Depth] = isOutline ? name?.Trim() : null;

                if (isOutline && FeedName.Attribute(xml, "xmlUrl") is { } address)
                {
                    feeds.Add(new ListedFeed(address.Trim(), name?.Trim() ?? "", [.. folders[..xml.Depth].OfType<string>().Where(folder => folder.Length is > 0 and <= LongestTag)]));
                    folders[xml.Depth] = null;
                }
            }
        }
        catch (XmlException)
        {
            // What came before the damage counts.
        }

        return isList || feeds.Count > 0 ? feeds : null;
    }

    /// <summary>Writes a list, feeds with a tag in a folder of that name.</summary>
    public static string Write(IReadOnlyList<FollowedFeed> feeds)
    {
        var text = new StringBuilder();

        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", "Followed feeds");
            xml.WriteEndElement();
            xml.WriteStartElement("body");

            foreach (var folder in feeds.GroupBy(feed => feed.Filing.Tags is [var tag, ..] ? tag : null).OrderBy(folder => folder.Key, StringComparer.Ordinal))
            {
                Write(xml, folder.Key, [.. folder]);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n";
    }

    private static void Write(XmlWriter xml, string? folder, IReadOnlyList<FollowedFeed> feeds)
    {
        if (folder is not null)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", folder);
        }

        foreach (var feed in feeds)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("type", "rss");
            xml.WriteAttributeString("text", feed.Title.Length > 0 ? feed.Title : feed.Address);
            xml.WriteAttributeString("xmlUrl", feed.Address);
            xml.WriteEndElement();
        }

        if (folder is not null)
        {
            xml.WriteEndElement();
        }
    }
}

/// <summary>A feed of a list.</summary>
/// <param name="Address">Where it is fetched.</param>
/// <param name="Title">What the list calls it; may be empty.</param>
/// <param name="Tags">The folders that it stands in.</param>
public sealed record ListedFeed(string Address, string Title, IReadOnlyList<string> Tags);
