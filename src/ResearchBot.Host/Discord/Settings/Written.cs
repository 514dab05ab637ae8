using System.Globalization;

namespace ResearchBot.Host.Discord.Settings;

/// <summary>Reads what people write into forms.</summary>
internal static class Written
{
    /// <summary>What stands for something that is no number: less than every setting allows, so that the store says what would be right.</summary>
    private const int NoNumber = -1;

    /// <summary>A whole number; null where nothing was written, -1 where something else was.</summary>
    public static int? Number(string text) =>
        text.Trim() is not { Length: > 0 } digits ? null
        : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : NoNumber;

    /// <summary>Names between commas, each once.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="mark">A sign that may stand before each name.</param>
    public static IReadOnlyList<string> Names(string text, char mark = ' ') =>
        [.. text.Split(',').Select(name => name.Trim().TrimStart(mark).Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
}
