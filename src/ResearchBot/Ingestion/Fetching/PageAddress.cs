using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Fetching;

/// <summary>The address that a page is filed under.</summary>
internal static class PageAddress
{
    private const string Web = "www.";
    private const int Longest = 2_048;

    /// <summary>What the page calls its address, if that is on the same host and no less exact; else where it was found. Without what tracks readers.</summary>
    /// <param name="found">Where it was found.</param>
    /// <param name="declared">What it says; null where it says nothing.</param>
    public static string Of(Uri found, string? declared)
    {
        var own = CanonicalAddress.Clean(found.AbsoluteUri) ?? found.AbsoluteUri;

        return Uri.TryCreate(declared, UriKind.Absolute, out var canonical) && IsSamePlace(found, canonical)
            ? CanonicalAddress.Clean(canonical.AbsoluteUri) ?? own
            : own;
    }

    /// <summary>The name of the site, where a page does not name its outlet.</summary>
    public static string Outlet(Uri address) => Host(address);

    /// <summary>A page that calls the front page its address was made by a careless template.</summary>
    private static bool IsSamePlace(Uri found, Uri canonical) =>
        canonical.Scheme is "http" or "https"
        && canonical.UserInfo.Length == 0
        && canonical.AbsoluteUri.Length <= Longest
        && Host(found) == Host(canonical)
        && (canonical.IsDefaultPort || canonical.Port == found.Port)
        && (canonical.PathAndQuery != "/" || found.PathAndQuery == "/");

    private static string Host(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();

        return host.StartsWith(Web, StringComparison.Ordinal) ? host[Web.Length..] : host;
    }
}
