using System.Globalization;

namespace ResearchBot.Curation.Corrections;

/// <summary>Numbers of citations as they are kept: ascending, with commas between.</summary>
internal static class CitationNumbers
{
    public static string Write(IEnumerable<int> numbers) =>
        string.Join(',', numbers.Distinct().Order().Select(number => number.ToString(CultureInfo.InvariantCulture)));

    public static IReadOnlySet<int> Read(string numbers) =>
        numbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToHashSet();
}
