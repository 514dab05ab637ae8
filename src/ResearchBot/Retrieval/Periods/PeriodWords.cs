using System.Globalization;
using System.Text.RegularExpressions;

using ResearchBot.Corpus;

namespace ResearchBot.Retrieval.Periods;

/// <summary>Reads a period as a member types it: "last week", "2024", "2023-11", "since March 2023", "2023-01-01..2023-03-31"; in English, German and Spanish.</summary>
public static partial class PeriodWords
{
    /// <summary>The longest text that is read, in UTF-16 code units.</summary>
    public const int MaximumLength = 100;

    /// <summary>Reads a period.</summary>
    /// <param name="text">What was typed: a period and nothing else.</param>
    /// <param name="today">The member's day, that "last week" counts from.</param>
    /// <param name="period">The days; meaningless where false is returned.</param>
    /// <returns>False where the text is no period.</returns>
    public static bool TryRead(string? text, DateOnly today, out Period period)
    {
        period = default;

        if (string.IsNullOrWhiteSpace(text) || text.Length > MaximumLength)
        {
            return false;
        }

        var words = PeriodTranslation.ToEnglish(text);

        if (Between(words, today) is not { } found)
        {
            return false;
        }

        period = found;

        return found is not { Since: { } since, Until: { } until } || since <= until;
    }

    /// <summary>A period that <see cref="TryRead"/> reads again on any day: <c>2023-01-01..2023-03-31</c>, an open end left out.</summary>
    public static string Write(Period period) => $"{Day(period.Since)}..{Day(period.Until)}";

    private static Period? Between(string words, DateOnly today) =>
        words.Split("..") switch
        {
            ["", ""] => null,
            [var since, ""] => Whole(since, today) is { } from ? new Period(from.Since, null) : null,
            ["", var until] => Whole(until, today) is { } to ? new Period(null, to.Until) : null,
            [var since, var until] => Whole(since, today) is { } from && Whole(until, today) is { } to ? new Period(from.Since, to.Until) : null,
            _ => Quarter(words) ?? Whole(words, today) ?? Dashed(words, today),
        };

    private static Period? Dashed(string words, DateOnly today) =>
        Dash().Match(words) is { Success: true } dash ? Whole($"from {dash.Groups["from"].Value} to {dash.Groups["to"].Value}", today) : null;

    /// <summary>The period that all the words together name.</summary>
    private static Period? Whole(string words, DateOnly today)
    {
        var phrase = Counted().Replace(words.Trim(), "the last ${count} ${unit}s");

        foreach (var whole in new[] { phrase, $"in {phrase}", $"from {phrase}" })
        {
            if (PeriodReader.Find(whole, today) is { } found && found.Span.Start == 0 && found.Span.End == whole.Length)
            {
                return found.Period;
            }
        }

        return null;
    }

    private static Period? Quarter(string words)
    {
        if (Quarters().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var first = new DateOnly(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), (3 * (match.Groups["quarter"].Value[0] - '1')) + 1, 1);

        return new Period(first, first.AddMonths(3).AddDays(-1));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex("^(?:the )?(?:last|past) (?:(?<count>[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten) )?(?<unit>day|week|month|year)s$", RegexOptions.NonBacktracking)]
    private static partial Regex Counted();

    [GeneratedRegex("^(?<from>.+?) ?(?: - |–|—) ?(?<to>.+)$")]
    private static partial Regex Dash();

    [GeneratedRegex("^(?:q(?<quarter>[1-4]) ?(?<year>(?:1[5-9]|20)[0-9]{2})|(?<year>(?:1[5-9]|20)[0-9]{2})[ -]?q(?<quarter>[1-4]))$", RegexOptions.NonBacktracking)]
    private static partial Regex Quarters();
}
