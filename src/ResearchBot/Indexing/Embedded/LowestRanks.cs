namespace ResearchBot.Indexing.Embedded;

/// <summary>Parts the lowest of many numbers from the rest without putting them in order (Hoare, "Algorithm 65: find", 1961): in a time that grows as their count.</summary>
internal static class LowestRanks
{
    /// <summary>Moves the lowest to the front, in no particular order.</summary>
    /// <param name="ranks">The numbers.</param>
    /// <param name="count">How many of them go to the front.</param>
    public static void MoveToFront(Span<ulong> ranks, int count)
    {
        var (from, to) = (0, ranks.Length - 1);

        while (from < to)
        {
            var pivot = MiddleOf(ranks[from], ranks[(from + to) / 2], ranks[to]);
            var (low, high) = (from, to);

            while (low <= high)
            {
                while (ranks[low] < pivot)
                {
                    low++;
                }

                while (ranks[high] > pivot)
                {
                    high--;
                }

                if (low <= high)
                {
                    (ranks[low], ranks[high]) = (ranks[high], ranks[low]);
                    low++;
                    high--;
                }
            }

            // What lies between the two is the pivot, and in its place.
            if (count <= high)
            {
                to = high;
            }
            else if (count >= low)
            {
                from = low;
            }
            else
            {
                return;
            }
        }
    }

    private static ulong MiddleOf(ulong one, ulong two, ulong three) => Math.Max(Math.Min(one, two), Math.Min(Math.Max(one, two), three));
}
