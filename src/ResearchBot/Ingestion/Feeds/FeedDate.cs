using System.Text.RegularExpressions;

using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Ingestion.Feeds;

/// <summary>Days as feeds write them: like those of pages, and with years of two digits, as the first standard for mail had them.</summary>
internal static partial class FeedDate
{
    private const int Pivot = 70;

    /// <summary>The day; null when the text tells none.</summary>
    public static DateOnly? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var written = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        written = written.Length > 100 ? written[..100] : written;

        return DateReader.Read(written) ?? DateReader.Find(written) ?? DateReader.Find(ShortYear().Replace(written, WithCentury));
    }

    private static string WithCentury(Match match)
    {
        var year = match.Groups["y"].Value;

        return $"{match.Groups["d"].Value} {match.Groups["m"].Value} {(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) < Pivot ? "20" : "19")}{year} ";
    }

    [GeneratedRegex("\\b(?<d>[0-9]{1,2})[ -](?<m>[A-Za-z]{3})[a-z]*[ -](?<y>[0-9]{2})(?: |$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();
}
