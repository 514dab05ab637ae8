namespace ResearchBot.Ingestion.Reading.Web;

/// <summary>Takes a site's name off a title.</summary>
internal static class PageTitle
{
    private const int ShortestSite = 3;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " : ", " » ", " › ", " • "];

    /// <summary>The title without the site behind or before it; as it is where that would leave nothing.</summary>
    /// <param name="title">One line.</param>
    /// <param name="site">The site's name, where it is known.</param>
    /// <param name="address">The page's address: a part of the title that its host spells is the site's name too.</param>
    public static string WithoutSite(string title, string? site, string? address)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);

            if (last > 0 && IsSite(title[(last + separator.Length)..], site, address))
            {
                return title[..last].TrimEnd();
            }

            var first = title.IndexOf(separator, StringComparison.Ordinal);

            if (first > 0 && IsSite(title[..first], site, address))
            {
                return title[(first + separator.Length)..].TrimStart();
            }
        }

        return title;
    }

    private static bool IsSite(string part, string? site, string? address)
    {
        if (part.Trim().Equals(site, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var letters = string.Concat(part.Where(char.IsLetterOrDigit));

        return letters.Length >= ShortestSite
            && address is not null
            && new Uri(address).Host.Split('.').SkipLast(1).Any(label => label.Replace("-", "", StringComparison.Ordinal).Equals(letters, StringComparison.OrdinalIgnoreCase));
    }
}
