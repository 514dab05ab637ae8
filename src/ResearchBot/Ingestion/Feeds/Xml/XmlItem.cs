using System.Xml;

using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Ingestion.Feeds.Xml;

/// <summary>Gathers what an item says, in whatever words; of several places that tell the same, the better one counts.</summary>
internal sealed class XmlItem
{
    private static readonly string[] Dates = ["published", "issued", "pubdate", "dc:issued", "dc:date", "created", "dc:created", "date", "updated", "modified", "dc:modified", "lastmod"];

    private readonly Dictionary<string, DateOnly> _dates = [];
    private readonly Dictionary<int, string> _links = [];
    private readonly Dictionary<int, string> _texts = [];
    private string? _id;
    private string? _title;
    private string? _author;
    private string? _language;

    private XmlItem()
    {
    }

    /// <summary>How many characters of text it carries.</summary>
    public int Length => _texts.Values.Sum(text => text.Length);

    /// <summary>What was gathered.</summary>
    public FeedItem Item => new()
    {
        Id = _id,
        Link = _links.OrderBy(link => link.Key).Select(link => link.Value).FirstOrDefault(),
        Title = _title ?? "",
        Author = _author,
        PublishedAt = Dates.Where(_dates.ContainsKey).Select(name => (DateOnly?)_dates[name]).FirstOrDefault(),
        Language = _language,
        Content = _texts.OrderByDescending(text => text.Value.Length).ThenBy(text => text.Key).Select(text => text.Value).FirstOrDefault(),
    };

    /// <summary>Begins with the current element.</summary>
    public static XmlItem Begin(XmlReader xml, Uri? from)
    {
        var item = new XmlItem { _language = LanguageTag.Read(FeedName.Attribute(xml, "lang")) };
        var about = FeedName.Attribute(xml, "about");
        item._id = Id(about);
        item.Link(6, about, from);
        item.Link(1, FeedName.Attribute(xml, "href"), from);

        return item;
    }

    /// <summary>Takes a child of the item, which is read to its end.</summary>
    public void Take(XmlReader xml, Uri? from)
    {
        var name = FeedName.Of(xml);

        switch (name)
        {
            case "guid":
                var isLink = !"false".Equals(FeedName.Attribute(xml, "isPermaLink"), StringComparison.OrdinalIgnoreCase);
                _id = Id(ElementValue.Read(xml).Words) ?? _id;
                Link(isLink ? 4 : 7, isLink ? _id : null, from: null);
                break;

            case "id" or "dc:identifier":
                _id = Id(ElementValue.Read(xml).Words) ?? _id;
                break;

            case "link":
                TakeLink(xml, from);
                break;

            case "feedburner:origlink":
                Link(0, ElementValue.Read(xml).Words, from);
                break;

            case "title" or "dc:title" or "itunes:title":
                var title = ElementValue.Read(xml).Line;
                _title = name == "title" ? title ?? _title : _title ?? title;
                break;

            case "author" or "dc:creator" or "itunes:author" or "dc:author":
                _author ??= FeedPerson.Read(xml);
                break;

            case "dc:language" or "language":
                _language = LanguageTag.Read(ElementValue.Read(xml).Words) ?? _language;
                break;

            case "content" when FeedName.Attribute(xml, "src") is { } src:
                Link(5, src, from);
                break;

            case "content" or "content:encoded" or "body" or "xhtml:body" or "fullitem":
                Text(0, ElementValue.Read(xml).Html);
                break;

            case "description" or "summary" or "abstract" or "dc:description" or "itunes:summary" or "tagline":
                Text(1, ElementValue.Read(xml).Html);
                break;

            case var date when Array.IndexOf(Dates, date) >= 0:
                if (FeedDate.Read(ElementValue.Read(xml).Words) is { } day)
                {
                    _dates.TryAdd(date, day);
                }

                break;
        }
    }

    private static string? Id(string? text) => text?.Trim() is { Length: > 0 and <= 2_048 } id ? id : null;

    private void TakeLink(XmlReader xml, Uri? from)
    {
        if (FeedName.Attribute(xml, "href") is not { } href)
        {
            Link(2, ElementValue.Read(xml).Words, from);

            return;
        }

        var type = FeedName.Attribute(xml, "type");

        if (FeedName.Attribute(xml, "rel")?.ToLowerInvariant() is null or "" or "alternate" && type?.StartsWith("application/", StringComparison.OrdinalIgnoreCase) is not true)
        {
            Link(type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase) ? 1 : 3, href, from);
        }
    }

    private void Link(int rank, string? written, Uri? from)
    {
        if (FeedLink.Read(written, from) is { } link)
        {
            _links.TryAdd(rank, link);
        }
    }

    private void Text(int rank, string html)
    {
        if (html.Length <= FeedParser.LongestContent && !string.IsNullOrWhiteSpace(html))
        {
            _texts[rank] = _texts.TryGetValue(rank, out var text) && text.Length >= html.Length ? text : html;
        }
    }
}
