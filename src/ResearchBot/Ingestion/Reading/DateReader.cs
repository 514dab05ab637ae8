using System.Globalization;
using System.Text.RegularExpressions;

namespace ResearchBot.Ingestion.Reading;

/// <summary>
/// Reads a day written in ISO 8601 or as people write it in English. A day and month in figures that could be taken either
/// way is no date; a time behind the day is allowed and dropped, so the day is the one the writer named, in their own zone.
/// </summary>
internal static partial class DateReader
{
    private const int LongestValue = 100;
    private const int LongestLine = 2_000;

    private const string Months =
        "(?<n>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[.]?";

    private const string Day = "(?<d>[0-9]{1,2})(?:st|nd|rd|th)?";
    private const string Year = "(?<y>[0-9]{4})";
    private const string Clock = "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?";

    private const string Dates =
        $"(?:{Year}[-/.](?<m>[0-9]{{1,2}})[-/.](?<d>[0-9]{{1,2}})"
        + $"|{Year}(?<m>[0-9]{{2}})(?<d>[0-9]{{2}})"
        + $"|{Months}\\s+{Day},?\\s+{Year}"
        + $"|{Months}\\s+{Day}\\s+{Clock}\\s+(?:\\S{{1,6}}\\s+)?{Year}"
        + $"|{Day}[\\s-]+(?:of\\s+)?{Months}[,\\s-]+{Year}"
        + $"|{Year}[\\s-]+{Months}[\\s-]+{Day}"
        + $"|(?<a>[0-9]{{1,2}})[-/.](?<b>[0-9]{{1,2}})[-/.]{Year})";

    private const string Weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\\s+)?";

    private const string Zone = "(?:[a-z]{1,10}(?:\\s+[a-z]{1,10}){0,2})?\\s*(?:[+-][0-9]{1,2}:?[0-9]{0,2})?\\s*(?:\\[[^\\]]*\\]|\\([^)]*\\))?";

    private const string Time = $"(?:{Clock}|[0-9]{{1,2}}[.][0-9]{{2}}|[0-9]{{4}}|[0-9]{{6}}|[0-9]{{1,2}}\\s*[ap][.]?m)";

    /// <summary>Reads a value that is a date, with or without a weekday and a time, and nothing else.</summary>
    public static DateOnly? Read(string? value) =>
        value?.Trim() is { Length: > 0 and <= LongestValue } text && Whole().Match(text) is { Success: true } match ? ToDate(match) : null;

    /// <summary>Finds the first date that a line holds.</summary>
    public static DateOnly? Find(string? line)
    {
        if (line is not { Length: > 0 and <= LongestLine })
        {
            return null;
        }

        for (var match = Within().Match(line); match.Success; match = match.NextMatch())
        {
            if (ToDate(match) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static DateOnly? ToDate(Match match)
    {
        var year = Number(match, "y");
        var (month, day) = match.Groups["n"].Success
            ? (MonthOf(match.Groups["n"].ValueSpan), Number(match, "d"))
            : match.Groups["a"].Success ? Sort(Number(match, "a"), Number(match, "b")) : (Number(match, "m"), Number(match, "d"));

        return year is >= 1000 and < 3000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static (int Month, int Day) Sort(int first, int second) => (first, second) switch
    {
        _ when first == second => (first, second),
        ( > 12, <= 12) => (second, first),
        ( <= 12, > 12) => (first, second),
        _ => (0, 0),
    };

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthOf(ReadOnlySpan<char> name) =>
        ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name[..3].ToString(), StringComparison.OrdinalIgnoreCase) / 3) + 1;

    [GeneratedRegex($"^(?:{Time}\\s*(?:[ap][.]?m[.]?)?,?\\s+)?{Weekday}{Dates}[.,]?(?:(?:t|[\\s,|·–—@-]+)(?:at\\s+)?{Time}\\s*(?:[ap][.]?m[.]?)?[\\s,]*{Zone})?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex($"(?:^|[^\\p{{L}}0-9]){Dates}(?:[^0-9]|$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Within();
}
