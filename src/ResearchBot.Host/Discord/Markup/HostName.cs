using System.Text.RegularExpressions;

using ResearchBot.Answering;
using ResearchBot.Corpus;

namespace ResearchBot.Host.Discord.Markup;

/// <summary>The host of an address, shown beside a link where the words around it could mislead.</summary>
internal static partial class HostName
{
    private const string CommonPrefix = "www.";
    private const string PunycodePrefix = "xn--";

    /// <summary>The host in ASCII, without <c>www.</c>; null without a web address.</summary>
    public static string? Of(string? url)
    {
        if (TextFragment.Address(url) is not { } address)
        {
            return null;
        }

        var host = new Uri(address).IdnHost;

        return host.StartsWith(CommonPrefix, StringComparison.Ordinal) ? host[CommonPrefix.Length..] : host;
    }

    /// <summary>
    /// The host, where a reader cannot tell it from the words: the outlet is not known, the title or the outlet names another
    /// host, the address names a user, or its letters may look like others.
    /// </summary>
    public static string? ToShow(ArticleDetails details) =>
        Of(details.Url) is { } host && (string.IsNullOrWhiteSpace(details.Source) || IsOdd(details.Url, host) || Names(details).Any(name => !IsOf(name, host)))
            ? host
            : null;

    private static bool IsOdd(string? url, string host) =>
        host.Contains(PunycodePrefix, StringComparison.Ordinal) || new Uri(url!.Trim()).UserInfo.Length > 0;

    private static IEnumerable<string> Names(ArticleDetails details) =>
        HostLike().Matches(ForeignText.OneLine($"{details.Title} {details.Source}").ToLowerInvariant()).Select(match => match.Value);

    private static bool IsOf(string name, string host) =>
        host == name || host.EndsWith("." + name, StringComparison.Ordinal) || name == CommonPrefix + host;

    [GeneratedRegex(@"[\p{L}\p{N}\-]+([.。．][\p{L}\p{N}\-]+)*[.。．]\p{L}\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex HostLike();
}
