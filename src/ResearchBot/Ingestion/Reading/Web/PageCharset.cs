using System.Text;
using System.Text.RegularExpressions;

namespace ResearchBot.Ingestion.Reading.Web;

/// <summary>Finds the encoding that a page names at its top.</summary>
internal static partial class PageCharset
{
    private const int Top = 4_096;

    /// <summary>The encoding named by a meta element or an XML declaration; null when none is.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var top = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Top)]);

        return Named().Match(top) is { Success: true } match ? SingleByteText.Find(match.Groups["name"].Value) : null;
    }

    [GeneratedRegex("(?:<meta[^>]{0,200}?charset|<[?]xml[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*(?<name>[A-Za-z0-9_:.-]{2,40})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
