using System.Globalization;
using System.Text.RegularExpressions;

using ResearchBot.Corpus;

namespace ResearchBot.Retrieval.Periods;

/// <summary>Finds a period in a question.</summary>
public static partial class PeriodReader
{
    private const string Month =
        @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string Year = "(?:1[5-9]|20)[0-9]{2}";

    private const string Day = $"(?:[0-9]{{1,2}} {Month} {Year}|{Month} [0-9]{{1,2}},? {Year}|[0-9]{{4}}-[0-9]{{2}}(?:-[0-9]{{2}})?|{Month},? {Year}|{Year}|{Month})";

    /// <summary>Finds the first period.</summary>
    /// <param name="question">The question.</param>
    /// <param name="today">The asker's day, that "last week" counts from.</param>
    /// <returns>Null where the question names none.</returns>
    public static FoundPeriod? Find(string question, DateOnly today)
    {
        foreach (Match match in Phrases().Matches(question))
        {
            if (!IsPartOfName(question, match.Index + match.Length) && !IsNowadays(question, match) && Understand(match, today) is { } period)
            {
                return new FoundPeriod(period, new TextSpan(match.Index, match.Index + match.Length), IsPublication(match));
            }
        }

        return null;
    }

    /// <summary>"In Mar-a-Lago" names no month.</summary>
    private static bool IsPartOfName(string question, int end) =>
        end + 1 < question.Length && question[end] == '-' && char.IsLetter(question[end + 1]);

    /// <summary>"How many live there today?" asks for no day, "What happened today?" does, and "today" alone.</summary>
    private static bool IsNowadays(string question, Match match) =>
        match.Groups["ago"].ValueSpan.Equals("today", StringComparison.OrdinalIgnoreCase) && match.Length < question.Trim().Length && !OfTheDay().IsMatch(question);

    private static bool IsPublication(Match match) => match.Groups["since"].Success || match.Groups["ago"].Success || match.Groups["count"].Success;

    private static Period? Understand(Match match, DateOnly today)
    {
        if (match.Groups["ago"].Success)
        {
            return RelativePeriod.Of(match.Groups["ago"].Value, today);
        }

        if (match.Groups["count"].Success)
        {
            return RelativePeriod.Past(match.Groups["count"].Value, match.Groups["unit"].Value, today);
        }

        var to = match.Groups["to"].Success ? Stretch(match.Groups["to"].Value, today) : null;
        var from = Stretch(match.Groups["from"].Value, BorrowsYear(match) ? to?.Until ?? today : today);
        to ??= match.Groups["to"].Success ? null : from;

        return (from, to, match.Groups["word"].Value.ToLowerInvariant()) switch
        {
            (null, _, _) or (_, null, _) => null,
            ({ } start, _, "since") => new Period(start.Since, null),
            ({ Until: { } last }, _, "after") => last < DateOnly.MaxValue ? new Period(last.AddDays(1), null) : null,
            ({ Since: { } first }, _, "before") => first > DateOnly.MinValue ? new Period(null, first.AddDays(-1)) : null,
            ({ } start, _, "until") => new Period(null, start.Until),
            ({ } start, { } end, _) => new Period(start.Since, end.Until),
        };
    }

    /// <summary>"Between March and May 2023": the first month is the last one of its name before the end.</summary>
    private static bool BorrowsYear(Match match) =>
        match.Groups["to"].ValueSpan.ContainsAnyInRange('0', '9') && !match.Groups["from"].ValueSpan.ContainsAnyInRange('0', '9');

    /// <summary>The days that a day, month or year covers; a month without a year is the last one that began.</summary>
    private static Period? Stretch(string words, DateOnly today)
    {
        var plain = $"{words} ".Replace(",", "", StringComparison.Ordinal).Replace("sept ", "sep ", StringComparison.OrdinalIgnoreCase).TrimEnd();
        string[] days = ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "yyyy-MM-dd"];

        if (DateOnly.TryParseExact(plain, days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new Period(day, day);
        }

        if (DateOnly.TryParseExact(plain, ["MMMM yyyy", "MMM yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return Whole(month);
        }

        if (DateOnly.TryParseExact(plain, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            return new Period(year, year.AddYears(1).AddDays(-1));
        }

        return DateOnly.TryParseExact($"{plain} {today.Year}", ["MMMM yyyy", "MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var named)
            ? Whole(named > today ? named.AddYears(-1) : named)
            : null;
    }

    private static Period Whole(DateOnly month) => new(month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));

    [GeneratedRegex(
        $@"\b(?:(?<word>since)(?<since>) (?<from>{Day})|(?<word>after|before|until|in|during|on) (?<from>{Day})|(?<word>between|from) (?<from>{Day}) (?:and|to|until) (?<to>{Day})|(?:in |over |during |within )?the (?:last|past) (?<count>[0-9]{{1,3}}|two|three|four|five|six|seven|eight|nine|ten) (?<unit>days|weeks|months|years)|(?<ago>today|yesterday|this week|last week|this month|last month|this year|last year))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Phrases();

    [GeneratedRegex(@"\b(?:news|c[ao]me out|headlines?|happen(?:ed|ing|s)?|new|published|announced?|reported|reports?|posted|today['’]s)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex OfTheDay();
}

/// <summary>A period that a question names.</summary>
/// <param name="Period">Its days.</param>
/// <param name="Span">Its words in the question.</param>
/// <param name="IsPublication">True where it can only be the time of publication ("since March", "last week"); false where it may as well be that of the events ("in 2023").</param>
public sealed record FoundPeriod(Period Period, TextSpan Span, bool IsPublication);
