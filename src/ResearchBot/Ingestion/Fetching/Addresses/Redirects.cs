namespace ResearchBot.Ingestion.Fetching.Addresses;

/// <summary>Where a redirect leads.</summary>
internal static class Redirects
{
    /// <summary>Tells whether a status redirects.</summary>
    public static bool Is(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Tells whether a status says that the page has moved for good.</summary>
    public static bool IsForGood(int status) => status is 301 or 308;

    /// <summary>The next address; or none, and why it is not followed.</summary>
    /// <param name="from">The address that redirects.</param>
    /// <param name="location">Where to, as the site wrote it; null where it says nothing.</param>
    public static (Uri? Next, string? Refusal) Next(Uri from, string? location)
    {
        if (string.IsNullOrWhiteSpace(location) || !Uri.TryCreate(from, location.Trim(), out var next) || next.Scheme is not ("http" or "https"))
        {
            return (null, FetchSentences.RedirectNowhere);
        }

        return from.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp ? (null, FetchSentences.RedirectToPlain) : (next, null);
    }
}
