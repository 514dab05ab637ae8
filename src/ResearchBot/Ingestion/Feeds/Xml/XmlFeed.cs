using System.Globalization;
using System.Xml;

namespace ResearchBot.Ingestion.Feeds.Xml;

/// <summary>Walks a feed in XML: RSS of all versions, Atom, RDF and CDF. What breaks off keeps what came before.</summary>
internal sealed class XmlFeed
{
    private const int Deepest = 260;

    private readonly string[] _names = new string[Deepest];
    private readonly Uri?[] _bases = new Uri?[Deepest];
    private readonly List<FeedItem> _items = [];
    private readonly Uri? _address;
    private string? _title;
    private string? _home;
    private double _minutes;
    private double _times = 1;
    private bool _isFeed;
    private int _length;

    private XmlFeed(Uri? address) => _address = address;

    /// <summary>Parses a document.</summary>
    /// <param name="text">The document, cleaned by <see cref="FeedXmlText"/>.</param>
    /// <param name="address">Where it was found.</param>
    /// <returns>Null when it is no feed.</returns>
    public static FeedDocument? Parse(string text, Uri? address)
    {
        var feed = new XmlFeed(address);

        try
        {
            using var xml = LenientXml.Open(text);
            feed.Walk(xml);
        }
        catch (XmlException)
        {
            // What came before the damage counts.
        }

        return feed._isFeed || feed._items.Count > 0 ? feed.Document : null;
    }

    private FeedDocument Document => new()
    {
        Title = _title ?? "",
        Home = _home,
        FreshFor = _minutes > 0 ? TimeSpan.FromMinutes(Math.Min(_minutes / _times, 60 * 24 * 7)) : null,
        Items = _items,
    };

    private void Walk(XmlReader xml)
    {
        while (xml.Read() && _items.Count < FeedParser.MostItems && _length < FeedParser.LongestContents)
        {
            LenientXml.CheckDepth(xml);

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var name = _names[xml.Depth] = FeedName.Of(xml);
            _bases[xml.Depth] = BaseOf(xml);

            if (name is "html" && xml.Depth == 0)
            {
                return;
            }

            _isFeed |= name is "rss" or "feed" or "channel" or "rdf";

            if (name is "item" or "entry")
            {
                Take(xml);
            }
            else if (xml.Depth > 0 && _names[xml.Depth - 1] is "channel" or "feed")
            {
                TakeField(xml, name);
            }
        }
    }

    private void Take(XmlReader xml)
    {
        var within = _bases[xml.Depth];
        var item = XmlItem.Begin(xml, within);

        try
        {
            xml.Children(() => item.Take(xml, BaseOf(xml, within)));
        }
        finally
        {
            _items.Add(item.Item);
            _length += item.Length;
        }
    }

    private void TakeField(XmlReader xml, string name)
    {
        var from = _bases[xml.Depth];

        switch (name)
        {
            case "title" or "dc:title":
                _title ??= ElementValue.Read(xml).Line;
                break;

            case "link" when FeedName.Attribute(xml, "href") is { } href:
                _home ??= FeedName.Attribute(xml, "rel")?.ToLowerInvariant() is null or "alternate" ? FeedLink.Read(href, from) : null;
                break;

            case "link":
                _home ??= FeedLink.Read(ElementValue.Read(xml).Words, from);
                break;

            case "ttl":
                _minutes = Number(xml) ?? _minutes;
                break;

            case "sy:updateperiod":
                _minutes = ElementValue.Read(xml).Words.Trim().ToLowerInvariant() switch { "hourly" => 60, "daily" => 60 * 24, "weekly" or "monthly" or "yearly" => 60 * 24 * 7, _ => _minutes };
                break;

            case "sy:updatefrequency":
                _times = Number(xml) is { } times and >= 1 ? times : _times;
                break;
        }
    }

    private static double? Number(XmlReader xml) =>
        double.TryParse(ElementValue.Read(xml).Words, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>What parts of addresses in an element count from.</summary>
    private Uri? BaseOf(XmlReader xml) => BaseOf(xml, xml.Depth > 0 ? _bases[xml.Depth - 1] : _address);

    private static Uri? BaseOf(XmlReader xml, Uri? outer) =>
        xml.GetAttribute("xml:base") is { } named && FeedLink.Read(named, outer) is { } address ? new Uri(address) : outer;
}
