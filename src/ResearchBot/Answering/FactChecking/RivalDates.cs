using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.FactChecking;

/// <summary>Finds the date that a sentence gives where a claim gives another.</summary>
internal static class RivalDates
{
    /// <summary>Tells whether the sentence's only other date cannot be the claim's.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="written">The date as the claim writes it.</param>
    /// <param name="sentence">The sentence.</param>
    public static bool Has(Statement claim, string written, Statement sentence)
    {
        var others = sentence.Dates.Where(date => !claim.Dates.Any(own => date.IsCarriedBy(own, claim.Years))).GroupBy(date => date.Start).ToList();
        var own = claim.Dates.Where(date => claim.Text[date.Start..date.End] == written).ToList();

        return others is [var only] && own.Count > 0 && only.All(other => own.TrueForAll(date => Conflict(date, other)));
    }

    private static bool Conflict(CalendarDate one, CalendarDate other) =>
        (one.Year is { } year && other.Year is { } otherYear && year != otherYear)
        || one.Month != other.Month
        || (one.Day is { } day && other.Day is { } otherDay && day != otherDay);
}
