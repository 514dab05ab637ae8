namespace ResearchBot.Retrieval.Questions;

/// <summary>How many slips of the pen lie between two words: a letter too many, too few, wrong, or two neighbours swapped (optimal string alignment distance).</summary>
internal static class EditDistance
{
    private const int Few = 64;

    /// <summary>The distance; more than <paramref name="most"/> as soon as it is certain to be more.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        var width = other.Length + 1;
        Span<int> rows = width <= Few ? stackalloc int[3 * Few] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);

        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;

            for (var j = 1; j <= other.Length; j++)
            {
                var distance = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));

                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    distance = Math.Min(distance, before[j - 2] + 1);
                }

                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most)
            {
                return least;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[other.Length];
    }
}
