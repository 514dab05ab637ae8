using AngleSharp.Html.Dom;

using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.Web.Details;

/// <summary>Reads the meta elements of a page: OpenGraph, Twitter, Dublin Core, Parsely and what newsrooms use beside them.</summary>
internal sealed class MetaTags
{
    private const int MostTags = 20;

    private static readonly string[] Titles = ["dc.title", "dcterms.title", "og:title", "twitter:title", "parsely-title", "sailthru.title", "citation_title", "headline", "title"];

    private static readonly string[] Authors =
    [
        "dc.creator", "dcterms.creator", "article:author_name", "author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "byl", "dc.contributor", "citation_author",
    ];

    private static readonly string[] Sources = ["og:site_name", "twitter:app:name:iphone", "dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name", "copyright.name"];

    private static readonly string[] Dates =
    [
        "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
        "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published-date", "ptime", "date", "article.published", "article_date_original",
        "citation_publication_date", "cxenseparse:recs:publishtime", "og:pubdate", "originalpublicationdate", "rnews:datepublished", "displaydate",
    ];

    private readonly ILookup<string, string> _values;

    /// <summary>Reads the meta elements that a page has now.</summary>
    public MetaTags(IHtmlDocument page) =>
        _values = page.QuerySelectorAll("meta[content]")
            .OrderByDescending(meta => meta.HasAttribute("property"))
            .SelectMany(meta => Names(meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv"))
                .Select(name => (Name: name, Value: meta.GetAttribute("content")!)))
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
            .ToLookup(pair => pair.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>What they tell.</summary>
    public ArticleDetails Read() => new()
    {
        Title = All(Titles).Select(PageWords.Clean).FirstOrDefault(title => title is not null) ?? "",
        Author = FindAuthor(),
        Source = All(Sources).Select(PageWords.Clean).FirstOrDefault(name => name is not null),
        Url = All(["og:url", "twitter:url", "parsely-link"]).Select(PageWords.Address).FirstOrDefault(url => url is not null),
        PublishedAt = All(Dates).Select(value => DateReader.Read(value) ?? DateReader.Find(value)).FirstOrDefault(day => day is not null),
        Kind = All(["article:section", "og:article:section"]).Any(section => section.Trim().Equals("opinion", StringComparison.OrdinalIgnoreCase)) ? ArticleKind.Opinion : null,
        Language = All(["content-language", "og:locale", "dc.language", "dcterms.language", "language"]).Select(LanguageTag.Read).FirstOrDefault(tag => tag is not null),
        Tags = [.. _values["article:tag"].Select(PageWords.Clean).OfType<string>().Distinct().Take(MostTags)],
    };

    private string? FindAuthor()
    {
        foreach (var name in Authors)
        {
            string[] found = [.. _values[name].Select(PageWords.Author).OfType<string>().Distinct()];

            if (found.Length > 0)
            {
                return string.Join(", ", found);
            }
        }

        return null;
    }

    private IEnumerable<string> All(string[] names) => names.SelectMany(name => _values[name]);

    private static IEnumerable<string> Names(string? names) => (names ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => name.Replace("dc:", "dc.", StringComparison.OrdinalIgnoreCase).Replace("dcterm:", "dcterms.", StringComparison.OrdinalIgnoreCase));
}
