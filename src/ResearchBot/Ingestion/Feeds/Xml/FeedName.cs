using System.Xml;

namespace ResearchBot.Ingestion.Feeds.Xml;

/// <summary>Names of elements, whatever version of a vocabulary they come from: <c>title</c> of the feed's own words, <c>dc:creator</c> of those that were added.</summary>
internal static class FeedName
{
    private static readonly (string Start, string Prefix)[] Added =
    [
        ("http://purl.org/dc/", "dc:"),
        ("http://purl.org/rss/1.0/modules/content", "content:"),
        ("http://purl.org/rss/1.0/modules/syndication", "sy:"),
        ("http://www.itunes.com/", "itunes:"),
        ("http://rssnamespace.org/feedburner", "feedburner:"),
        ("http://www.w3.org/1999/xhtml", "xhtml:"),
        (LenientXml.Undeclared + "dc", "dc:"),
        (LenientXml.Undeclared + "dcterms", "dc:"),
        (LenientXml.Undeclared + "content", "content:"),
        (LenientXml.Undeclared + "sy", "sy:"),
        (LenientXml.Undeclared + "itunes", "itunes:"),
        (LenientXml.Undeclared + "feedburner", "feedburner:"),
    ];

    private static readonly string[] Own =
    [
        "http://www.w3.org/2005/atom", "http://purl.org/atom/", "http://purl.org/rss/1.0/", "http://my.netscape.com/", "http://channel.netscape.com/", "http://backend.userland.com/",
        "http://blogs.law.harvard.edu/", "http://cyber.law.harvard.edu/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", LenientXml.Undeclared + "atom", LenientXml.Undeclared + "rss", LenientXml.Undeclared + "rdf",
    ];

    /// <summary>The name of the current element in lower case; one of a vocabulary that tells nothing here is <c>?</c>.</summary>
    public static string Of(XmlReader xml)
    {
        var space = xml.NamespaceURI;
        var name = xml.LocalName.ToLowerInvariant();

        if (Array.Find(Added, added => space.StartsWith(added.Start, StringComparison.OrdinalIgnoreCase)) is { Prefix: { } prefix })
        {
            return prefix + name;
        }

        // A feed that gives its own words a namespace of its own means them all the same.
        return space.Length == 0 || xml.Prefix.Length == 0 || Array.Exists(Own, own => space.StartsWith(own, StringComparison.OrdinalIgnoreCase)) ? name : "?";
    }

    /// <summary>An attribute without regard to case and namespace; null where it is not there.</summary>
    public static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;

        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (value is null && xml.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && xml.Prefix != "xmlns")
            {
                value = xml.Value;
            }
        }

        xml.MoveToElement();

        return value;
    }
}
