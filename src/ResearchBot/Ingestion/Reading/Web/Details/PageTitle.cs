namespace ResearchBot.Ingestion.Reading.Web.Details;

/// <summary>Takes a site's name off a title.</summary>
internal static class PageTitle
{
    private const int ShortestSite = 3;
    private const int ShortestHeading = 10;
    private const int FewestWords = 4;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " : ", " » ", " › ", " • "];

    /// <summary>The title without the site behind or before it; as it is where that would leave nothing.</summary>
    /// <param name="title">One line.</param>
    /// <param name="sites">Names that the site is known by.</param>
    /// <param name="address">The page's address: a part of the title that its host spells is the site's name too.</param>
    /// <param name="headings">The headings of the page: where one of them is the title up to a separator, the rest is the site.</param>
    public static string WithoutSite(string title, IReadOnlyCollection<string> sites, string? address, IEnumerable<string> headings)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);

            if (last > 0 && IsSite(title[(last + separator.Length)..], sites, address))
            {
                return title[..last].TrimEnd();
            }

            var first = title.IndexOf(separator, StringComparison.Ordinal);

            if (first > 0 && IsSite(title[..first], sites, address))
            {
                return title[(first + separator.Length)..].TrimStart();
            }
        }

        return headings.FirstOrDefault(heading => IsPart(heading, title)) ?? title;
    }

    /// <summary>The title without a few words behind the last separator in it: the outlet, where nothing else tells it.</summary>
    public static string WithoutTail(string title)
    {
        var (last, separator) = Separators.Select(separator => (At: title.LastIndexOf(separator, StringComparison.Ordinal), separator)).MaxBy(found => found.At);

        return last > 0 && Words(title[..last]) >= FewestWords && Words(title[(last + separator.Length)..]) < FewestWords ? title[..last].TrimEnd() : title;
    }

    private static int Words(string text) => text.Count(c => c == ' ') + 1;

    private static bool IsPart(string heading, string title) =>
        heading.Length >= ShortestHeading
        && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)
        && Array.Exists(Separators, separator => title.AsSpan(heading.Length).StartsWith(separator, StringComparison.Ordinal));

    private static bool IsSite(string part, IReadOnlyCollection<string> sites, string? address)
    {
        var letters = PageWords.Letters(part);

        return sites.Any(site => PageWords.Letters(site) == letters)
            || (letters.Length >= ShortestSite && address is not null && Labels(new Uri(address).Host).Any(label => PageWords.Letters(label) == letters));
    }

    private static IEnumerable<string> Labels(string host) => [.. host.Split('.').SkipLast(1), host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host];
}
