namespace ResearchBot.Answering.Verification.Language;

/// <summary>A date with a month, as far as it is given.</summary>
/// <param name="Year">The year, where it is given.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">The day of the month, where it is given.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">The first code unit behind it.</param>
internal readonly record struct CalendarDate(int? Year, int Month, int? Day, int Start, int End)
{
    /// <summary>Tells whether another date says at least as much, and the same.</summary>
    /// <param name="other">A date of the text that is cited.</param>
    /// <param name="years">The years that stand in that text.</param>
    public bool IsCarriedBy(CalendarDate other, IReadOnlySet<decimal> years) =>
        Month == other.Month
        && (Day is null || Day == other.Day)
        && (Year is not { } year || year == other.Year || (other.Year is null && years.Contains(year)));
}
