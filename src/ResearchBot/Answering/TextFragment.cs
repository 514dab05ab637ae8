using System.Globalization;

namespace ResearchBot.Answering;

/// <summary>Links to words on a web page (URL Fragment Text Directives, https://wicg.github.io/scroll-to-text-fragment/).</summary>
public static class TextFragment
{
    private const string Directive = ":~:";
    private const int LongestWhole = 100;
    private const int EndWords = 5;

    /// <summary>A link that opens an address at a quote: short quotes whole, longer ones by their first and last words; a file with pages at its page.</summary>
    /// <param name="url">The address.</param>
    /// <param name="quote">The words.</param>
    /// <param name="page">The page on which they begin (RFC 8118); null where the article has none.</param>
    /// <returns>Null without a web address.</returns>
    public static string? Link(string? url, string quote, int? page = null)
    {
        if (Address(url) is not { } address)
        {
            return null;
        }

        if (page is { } number)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{address.Split('#')[0]}#page={number}");
        }

        var end = address.IndexOf(Directive, StringComparison.Ordinal);
        address = end < 0 ? address : address[..end];
        address = address.TrimEnd('#');

        return $"{address}{(address.Contains('#', StringComparison.Ordinal) ? "" : "#")}{Directive}text={Words(quote)}";
    }

    /// <summary>The address itself, in ASCII.</summary>
    /// <returns>Null when it is no web address.</returns>
    public static string? Address(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? InAscii(uri) : null;

    private static string InAscii(Uri uri) =>
        uri.HostNameType is UriHostNameType.Dns && !string.Equals(uri.Host, uri.IdnHost, StringComparison.OrdinalIgnoreCase)
            ? new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri
            : uri.AbsoluteUri;

    private static string Words(string quote)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isOneBlock = quote.AsSpan().Trim().IndexOfAny('\n', '\r') < 0;

        return (isOneBlock && quote.Length <= LongestWhole) || words.Length <= 2 * EndWords
            ? Encode(words)
            : $"{Encode(words[..EndWords])},{Encode(words[^EndWords..])}";
    }

    private static string Encode(string[] words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
