namespace ResearchBot.Chat.Usage;

/// <summary>The nearest-rank percentile: the smallest value that at least so large a share of all values does not exceed.</summary>
internal static class Percentile
{
    /// <summary>A percentile of times in milliseconds.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="share">The share, in hundredths.</param>
    /// <returns>Null where there are no values.</returns>
    public static TimeSpan? Of(IEnumerable<int> values, int share)
    {
        var sorted = values.Order().ToList();

        return sorted.Count == 0 ? null : TimeSpan.FromMilliseconds(sorted[Math.Max(0, (((sorted.Count * share) + 99) / 100) - 1)]);
    }
}
