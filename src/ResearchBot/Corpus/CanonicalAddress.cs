using System.Net;
using System.Text;

namespace ResearchBot.Corpus;

/// <summary>
/// The form in which addresses are compared: two that name the same page are equal in it. It is never requested and never shown,
/// and no article's id is derived from it, so that it may become stricter while ids stay.
/// </summary>
public static class CanonicalAddress
{
    private const string Web = "www.";

    /// <summary>
    /// Folds an address: without scheme, <c>www.</c>, default port, fragment, tracking parameters and marks at its end, its host in
    /// lower-case ASCII, its parameters in order.
    /// </summary>
    /// <returns>Null when it is no <c>http</c> or <c>https</c> address.</returns>
    public static string? Of(string? address)
    {
        var form = Fold(address);

        // What is dropped, or put in order, may bring other marks to the end.
        while (form is not null && Fold("https://" + form) is { } again && again != form)
        {
            form = again;
        }

        return form;
    }

    private static string? Fold(string? address)
    {
        if (TryRead(Bare(address)) is not { } uri)
        {
            return null;
        }

        var path = Escapes(uri.AbsolutePath).TrimEnd('/');
        var query = string.Join('&', Parameters(uri).Select(Escapes).Order(StringComparer.Ordinal));

        return $"{Host(uri)}{(IsUsualPort(uri) ? "" : $":{uri.Port}")}{path}{(query.Length == 0 ? "" : "?")}{query}";
    }

    /// <summary>An address without fragment and tracking parameters, otherwise as it was: what to request and to keep.</summary>
    /// <returns>Null when it is no <c>http</c> or <c>https</c> address.</returns>
    public static string? Clean(string? address)
    {
        if (TryRead(address) is not { } uri)
        {
            return null;
        }

        var query = string.Join('&', Parameters(uri));

        return $"{uri.GetLeftPart(UriPartial.Path)}{(query.Length == 0 ? "" : "?")}{query}";
    }

    /// <summary>A clean address without marks at its end, also where a fragment or a parameter stood behind them.</summary>
    private static string? Bare(string? address)
    {
        var bare = Clean(address);

        while (bare is not null && Clean(AddressEnd.Trim(bare)) is { } again && again != bare)
        {
            bare = again;
        }

        return bare;
    }

    private static Uri? TryRead(string? address) =>
        Uri.TryCreate(AddressEnd.Trim(address ?? ""), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
            ? uri
            : null;

    private static string Host(Uri uri)
    {
        var host = NameOf(uri).ToLowerInvariant();

        // What is left must still be a name of its own: "www.com" is one, "com" is not.
        return host.StartsWith(Web, StringComparison.Ordinal) && host.AsSpan(Web.Length).Contains('.') ? host[Web.Length..] : host;
    }

    /// <summary>Without a last dot, unless a number would be left: "4." is a name, "4" is an address in the shape of a number.</summary>
    private static string NameOf(Uri uri)
    {
        var name = uri.HostNameType is UriHostNameType.Dns ? uri.IdnHost : uri.Host;
        var bare = name.TrimEnd('.');

        return uri.HostNameType is UriHostNameType.Dns && IPAddress.TryParse(bare, out _) ? name : bare;
    }

    /// <summary>The default of either scheme: a page does not change with the scheme that it is asked by.</summary>
    private static bool IsUsualPort(Uri uri) => uri.IsDefaultPort || uri.Port is 80 or 443;

    private static IEnumerable<string> Parameters(Uri uri) =>
        uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(parameter => !TrackingParameters.Contains(parameter));

    /// <summary>Escapes in capital letters; those of signs that need none were resolved when the address was read.</summary>
    private static string Escapes(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var folded = new StringBuilder(text);

        for (var at = 0; at + 2 < folded.Length; at++)
        {
            if (folded[at] == '%' && char.IsAsciiHexDigit(folded[at + 1]) && char.IsAsciiHexDigit(folded[at + 2]))
            {
                folded[at + 1] = char.ToUpperInvariant(folded[at + 1]);
                folded[at + 2] = char.ToUpperInvariant(folded[at + 2]);
            }
        }

        return folded.ToString();
    }
}
