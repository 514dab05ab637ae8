using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive.Evidence;

/// <summary>Holds a passage against the period that a question names: it must speak of a year in it, or have been published in it.</summary>
internal static class PeriodEvidence
{
    private const int LongestSpelled = 30;

    /// <summary>Tells whether a passage may answer a question about a period; any may when none is named.</summary>
    public static bool Allows(Period? asked, RankedPassage found)
    {
        if (asked is not { } period || (found.Facets.PublishedAt is { } day && period.Contains(day)))
        {
            return true;
        }

        return Years(period) is not { } years
            || years.Any(year => found.Passage.Text.Contains(year, StringComparison.Ordinal) || found.Facets.Title.Contains(year, StringComparison.Ordinal));
    }

    /// <summary>The years of a period; null where it is open or too long to spell out.</summary>
    private static IEnumerable<string>? Years(Period period) =>
        period is { Since: { } since, Until: { } until } && until.Year - since.Year < LongestSpelled
            ? Enumerable.Range(since.Year, until.Year - since.Year + 1).Select(year => year.ToString(CultureInfo.InvariantCulture))
            : null;
}
