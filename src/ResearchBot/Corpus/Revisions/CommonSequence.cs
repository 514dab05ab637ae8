namespace ResearchBot.Corpus.Revisions;

/// <summary>Finds what two sequences have in common, in the same order.</summary>
internal static class CommonSequence
{
    /// <summary>So many comparisons are made at most; beyond, only what is the same at both ends counts, and what occurs once on either side.</summary>
    private const long MostCompared = 4_000_000;

    /// <summary>The places of a longest common subsequence, ascending in both.</summary>
    public static IReadOnlyList<(int One, int Other)> Find(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (head, tail) = (0, 0);
        var fewer = Math.Min(one.Count, other.Count);

        while (head < fewer && one[head] == other[head])
        {
            head++;
        }

        while (tail < fewer - head && one[^(tail + 1)] == other[^(tail + 1)])
        {
            tail++;
        }

        var (rows, columns) = (one.Count - head - tail, other.Count - head - tail);
        var middle = (long)rows * columns <= MostCompared ? Compare(one, other, head, rows, columns) : FindRare(one, other, head, rows, columns);

        return
        [
            .. Enumerable.Range(0, head).Select(i => (i, i)),
            .. middle,
            .. Enumerable.Range(0, tail).Select(i => (one.Count - tail + i, other.Count - tail + i)),
        ];
    }

    private static IEnumerable<(int One, int Other)> Compare(IReadOnlyList<string> one, IReadOnlyList<string> other, int head, int rows, int columns)
    {
        var longest = new int[rows + 1, columns + 1];

        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                longest[row, column] = one[head + row] == other[head + column]
                    ? longest[row + 1, column + 1] + 1
                    : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        for (var (row, column) = (0, 0); row < rows && column < columns;)
        {
            if (one[head + row] == other[head + column])
            {
                yield return (head + row++, head + column++);
            }
            else if (longest[row + 1, column] >= longest[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    /// <summary>What occurs once on either side, as far as it stands in the same order: each is taken that comes behind the one before.</summary>
    private static IEnumerable<(int One, int Other)> FindRare(IReadOnlyList<string> one, IReadOnlyList<string> other, int head, int rows, int columns)
    {
        var places = Once(other, head, columns);
        var last = -1;

        foreach (var (text, place) in Once(one, head, rows).OrderBy(pair => pair.Value))
        {
            if (places.TryGetValue(text, out var there) && there > last)
            {
                yield return (place, there);
                last = there;
            }
        }
    }

    private static Dictionary<string, int> Once(IReadOnlyList<string> texts, int from, int count) => Enumerable.Range(from, count)
        .GroupBy(i => texts[i], StringComparer.Ordinal)
        .Where(same => same.Count() == 1)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
}
