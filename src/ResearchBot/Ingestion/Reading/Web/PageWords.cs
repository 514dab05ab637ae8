using System.Net;
using System.Text.RegularExpressions;

namespace ResearchBot.Ingestion.Reading.Web;

/// <summary>Cleans what a page tells about itself.</summary>
internal static partial class PageWords
{
    private const int LongestName = 150;

    /// <summary>One line without markup; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = string.Join(' ', Tag().Replace(WebUtility.HtmlDecode(text), " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return line.Length > 0 ? line : null;
    }

    /// <summary>A name without "By"; null for addresses and for what is too long to be names.</summary>
    public static string? Author(string? text) =>
        Clean(text) is { } line && By().Replace(line, "").Trim(' ', ',', '|', '·', '-', ':') is { Length: > 1 and <= LongestName } name
        && !name.Contains("://", StringComparison.Ordinal) && !name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && name.Any(char.IsLetter)
            ? name
            : null;

    /// <summary>The letters and figures of a text in small letters, to compare what is spaced and punctuated in different ways.</summary>
    public static string Letters(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>A web address; null when it is none.</summary>
    public static string? Address(string? text) => WebAddress.IsWeb(text?.Trim()) ? text!.Trim() : null;

    [GeneratedRegex("<[a-zA-Z/][^<>]{0,200}>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("^(?:(?:written|posted|words|story|text) )?by:?\\s+|^(?:von|por|par|author|autor):?\\s+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();
}
