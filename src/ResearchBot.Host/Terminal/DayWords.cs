using System.Globalization;

using ResearchBot.Corpus;

namespace ResearchBot.Host.Terminal;

/// <summary>Days as they are typed and shown.</summary>
internal static class DayWords
{
    /// <summary>Reads a day, a month or a year.</summary>
    /// <exception cref="UsageException">It is none of them.</exception>
    public static Period Read(string option, string value)
    {
        if (TryRead(value, "yyyy-MM-dd") is { } day)
        {
            return new Period(day, day);
        }

        if (TryRead(value, "yyyy-MM") is { } month)
        {
            return new Period(month, month.AddMonths(1).AddDays(-1));
        }

        return TryRead(value, "yyyy") is { Year: < 9999 } year
            ? new Period(year, year.AddYears(1).AddDays(-1))
            : throw new UsageException($"{option} takes a date as YYYY-MM-DD, YYYY-MM or YYYY.");
    }

    /// <summary>A day as it is shown: 3 Dec 2023.</summary>
    public static string Show(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static DateOnly? TryRead(string value, string format) =>
        DateOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
