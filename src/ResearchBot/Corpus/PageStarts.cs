using System.Text.Json;

namespace ResearchBot.Corpus;

/// <summary>
/// Where the pages of an article begin: offsets into its text in UTF-16 code units, ascending, the first of page 1;
/// empty where the article has no pages.
/// </summary>
public static class PageStarts
{
    /// <summary>The page that a place lies on.</summary>
    /// <param name="starts">The pages.</param>
    /// <param name="offset">The place in the text.</param>
    /// <returns>From 1; null where there are no pages.</returns>
    public static int? PageAt(IReadOnlyList<int> starts, int offset)
    {
        var (low, high) = (0, starts.Count);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = starts[middle] <= offset ? (middle + 1, high) : (low, middle);
        }

        return starts.Count == 0 ? null : Math.Max(low, 1);
    }

    /// <summary>Tells whether offsets can be the pages of a text.</summary>
    public static bool Fit(IReadOnlyList<int> starts, string text)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            if (starts[i] > text.Length || starts[i] < (i == 0 ? 0 : starts[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes them as an array of JSON; null when there are none.</summary>
    internal static string? Write(IReadOnlyList<int> starts) => starts.Count == 0 ? null : $"[{string.Join(',', starts)}]";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static IReadOnlyList<int> Read(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var parsed = JsonDocument.Parse(json);

        return [.. parsed.RootElement.EnumerateArray().Select(start => start.GetInt32())];
    }
}
