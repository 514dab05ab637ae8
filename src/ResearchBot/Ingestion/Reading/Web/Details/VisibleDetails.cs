using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.Web.Details;

/// <summary>Reads what a page shows about its article: microdata, times, bylines, headings.</summary>
internal static class VisibleDetails
{
    private const int LongestShown = 120;
    private const int MostLooked = 20;

    private const string Authors =
        "[itemprop~='author'] [itemprop~='name'], [itemprop~='author'], [rel~='author'], .author-name, .byline-name, .byline__name, .byline, .author, .post-author, .entry-author, .article-author, #byline, [class*='byline' i], [class*='author' i], [id*='author' i], [class*='writtenby' i]";

    private const string Times = "[itemprop~='datePublished'], time[pubdate], article time[datetime], header time[datetime], main time[datetime], time[datetime], abbr.published";

    private const string Days =
        "time, .published, .date-published, .publish-date, .pubdate, .post-date, .entry-date, .article-date, .article__date, .dateline, .timestamp, .posted-on, .date, #date";

    /// <summary>What the page shows.</summary>
    public static ArticleDetails Read(IHtmlDocument page) => new()
    {
        Author = First(page, Authors, Name),
        PublishedAt = First(page, Times, DayOf) ?? First(page, Days, DayOf),
        Url = PageWords.Address(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href")),
        Language = LanguageTag.Read(page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang") ?? page.Body?.GetAttribute("lang")),
        Title = Title(page),
    };

    /// <summary>The first headings of a page, each in one line.</summary>
    public static IEnumerable<string> Headings(IHtmlDocument page) => Headings(page, "[itemprop~='headline'], h1, h2");

    private static IEnumerable<string> Headings(IHtmlDocument page, string selector) =>
        page.QuerySelectorAll(selector).Take(MostLooked).Select(heading => PageWords.Clean(heading.TextContent)).OfType<string>();

    private static string Title(IHtmlDocument page)
    {
        string[] headings = [.. Headings(page, "[itemprop~='headline'], h1")];

        if (PageWords.Clean(page.QuerySelector("title")?.TextContent) is not { } title)
        {
            return headings.FirstOrDefault() ?? "";
        }

        string[] told = [.. headings.Where(heading => heading.Contains(' ', StringComparison.Ordinal) && title.Contains(heading, StringComparison.OrdinalIgnoreCase))];

        return told.FirstOrDefault(heading => title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)) ?? told.FirstOrDefault() ?? PageTitle.WithoutTail(title);
    }

    private static string? Name(IElement element) =>
        PageWords.Author(element.GetAttribute("content") ?? element.TextContent) is { Length: <= LongestShown } name && name.Count(c => c == ' ') < 10 && !name.Any(char.IsAsciiDigit) ? name : null;

    private static DateOnly? DayOf(IElement element)
    {
        var value = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title");

        return DateReader.Read(value) ?? (element.TextContent.Trim() is { Length: <= LongestShown } shown ? DateReader.Find(shown) : null);
    }

    private static T? First<T>(IHtmlDocument page, string selector, Func<IElement, T?> read) =>
        page.QuerySelectorAll(selector).Take(MostLooked).Select(read).FirstOrDefault(value => value is not null);
}
