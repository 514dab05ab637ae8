using System.Globalization;

namespace ResearchBot.Retrieval.Periods;

/// <summary>Suggests periods while a member types one.</summary>
public static class PeriodSuggestions
{
    private const int Years = 5;
    private const int Months = 6;

    private static readonly (string Value, string German, string Spanish)[] Usual =
    [
        ("last week", "letzte Woche", "la semana pasada"),
        ("this week", "diese Woche", "esta semana"),
        ("last 30 days", "die letzten 30 Tage", "los últimos 30 días"),
        ("this month", "dieser Monat", "este mes"),
        ("last month", "letzter Monat", "el mes pasado"),
        ("this year", "dieses Jahr", "este año"),
        ("last year", "letztes Jahr", "el año pasado"),
        ("today", "heute", "hoy"),
        ("yesterday", "gestern", "ayer"),
    ];

    /// <summary>Suggests.</summary>
    /// <param name="typed">What was typed so far; may be empty.</param>
    /// <param name="today">The member's day.</param>
    /// <param name="language">The member's language as a tag such as <c>de</c> or <c>es-ES</c>; English for any but German and Spanish.</param>
    /// <returns>What was typed first, where it is a period; then the usual ones that hold it. Each value is read by <see cref="PeriodWords.TryRead"/>.</returns>
    public static IReadOnlyList<PeriodSuggestion> For(string typed, DateOnly today, string? language = null)
    {
        var words = typed.Trim();
        var fitting = All(today, language ?? "").Where(suggestion =>
            suggestion.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || suggestion.Value.Contains(words, StringComparison.OrdinalIgnoreCase));

        return PeriodWords.TryRead(words, today, out _)
            ? [new PeriodSuggestion(words, words), .. fitting.Where(suggestion => !suggestion.Name.Equals(words, StringComparison.OrdinalIgnoreCase))]
            : [.. fitting];
    }

    private static IEnumerable<PeriodSuggestion> All(DateOnly today, string language) =>
    [
        .. Usual.Select(usual => new PeriodSuggestion(
            language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? usual.German
            : language.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? usual.Spanish
            : usual.Value,
            usual.Value)),
        .. Enumerable.Range(0, Years).Select(back => (today.Year - back).ToString(CultureInfo.InvariantCulture)).Select(year => new PeriodSuggestion(year, year)),
        .. Enumerable.Range(1, Months).Select(back => today.AddMonths(-back).ToString("yyyy-MM", CultureInfo.InvariantCulture)).Select(month => new PeriodSuggestion(month, month)),
    ];
}

/// <summary>A period that could be meant.</summary>
/// <param name="Name">As the member reads it.</param>
/// <param name="Value">As <see cref="PeriodWords.TryRead"/> reads it.</param>
public sealed record PeriodSuggestion(string Name, string Value);
