using AngleSharp.Dom;

using ResearchBot.Ingestion.Reading.Web;

namespace ResearchBot.Ingestion.Feeds;

/// <summary>The feeds that a page names for programs that want to follow its site.</summary>
internal static class PageFeeds
{
    /// <summary>The most feeds that are taken from one page.</summary>
    public const int Most = 10;

    private static readonly string[] Kinds = ["application/rss+xml", "application/atom+xml", "application/feed+json"];

    /// <summary>Finds them, in their order.</summary>
    /// <param name="text">The page.</param>
    /// <param name="address">Where it was found; null where that is not known.</param>
    public static IReadOnlyList<string> Find(string text, Uri? address)
    {
        if (!text.Contains("<link", StringComparison.OrdinalIgnoreCase) || GuardedParser.Parse(text) is not { } page)
        {
            return [];
        }

        using (page)
        {
            var from = FeedLink.Read(page.QuerySelector("base[href]")?.GetAttribute("href"), address) is { } declared ? new Uri(declared) : address;

            return [.. page.QuerySelectorAll("link[href]")
                .Where(IsFeed)
                .Select(link => FeedLink.Read(link.GetAttribute("href"), from))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(Most)];
        }
    }

    private static bool IsFeed(IElement link) =>
        Words(link, "rel").Contains("alternate", StringComparer.OrdinalIgnoreCase)
        && Kinds.Contains(link.GetAttribute("type")?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);

    private static string[] Words(IElement link, string name) =>
        (link.GetAttribute(name) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
