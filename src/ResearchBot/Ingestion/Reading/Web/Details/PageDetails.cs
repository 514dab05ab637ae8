using AngleSharp.Html.Dom;

using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.Web.Details;

/// <summary>Decides between the places in which a page tells about itself: linked data before meta elements before what is shown.</summary>
internal static class PageDetails
{
    /// <summary>What the page tells; read before the page is changed.</summary>
    public static ArticleDetails Read(IHtmlDocument page)
    {
        var linked = new LinkedData(page).Read();
        var meta = new MetaTags(page).Read();
        var shown = VisibleDetails.Read(page);
        var source = meta.Source ?? linked.Source;
        var details = linked.FillFrom(meta).FillFrom(shown);
        var url = shown.Url ?? meta.Url ?? linked.Url;

        return details with
        {
            Title = PageTitle.WithoutSite(details.Title, [.. new[] { linked.Source, meta.Source }.OfType<string>()], url, VisibleDetails.Headings(page)),
            Source = source,
            Url = url,
            Language = shown.Language ?? details.Language,
            PublishedAt = details.PublishedAt ?? DayIn(url),
        };
    }

    private static DateOnly? DayIn(string? url) => url is null ? null : DateReader.Find(new Uri(url).AbsolutePath);
}
