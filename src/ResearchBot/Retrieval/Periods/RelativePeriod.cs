using System.Globalization;

using ResearchBot.Corpus;

namespace ResearchBot.Retrieval.Periods;

/// <summary>Periods that count from today. Weeks begin on Monday.</summary>
internal static class RelativePeriod
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The days of "today", "last week" and their like; null for other words.</summary>
    public static Period? Of(string words, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = new DateOnly(today.Year, today.Month, 1);
        var year = new DateOnly(today.Year, 1, 1);

        return words.ToLowerInvariant() switch
        {
            "today" => new Period(today, today),
            "yesterday" => new Period(today.AddDays(-1), today.AddDays(-1)),
            "this week" => new Period(monday, today),
            "last week" => new Period(monday.AddDays(-7), monday.AddDays(-1)),
            "this month" => new Period(month, today),
            "last month" => new Period(month.AddMonths(-1), month.AddDays(-1)),
            "this year" => new Period(year, today),
            "last year" => new Period(year.AddYears(-1), year.AddDays(-1)),
            _ => null,
        };
    }

    /// <summary>The last so many days, weeks, months or years, today included.</summary>
    public static Period Past(string count, string unit, DateOnly today)
    {
        var number = int.TryParse(count, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : Math.Max(1, Array.IndexOf(Numbers, count.ToLowerInvariant()));
        var since = unit.ToLowerInvariant() switch
        {
            "days" => today.AddDays(-number),
            "weeks" => today.AddDays(-7 * number),
            "months" => today.AddMonths(-number),
            _ => today.AddYears(-number),
        };

        return new Period(since, today);
    }
}
