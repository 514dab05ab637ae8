namespace ResearchBot.Indexing.Embedded;

/// <summary>Keeps the entries with the highest scores of all that are offered; of equal ones those with the lowest numbers.</summary>
/// <remarks>Twice as many as wanted are gathered before the lower half is dropped: that costs less than keeping them in order.</remarks>
internal sealed class BestEntries(int limit)
{
    private readonly ulong[] _gathered = new ulong[(2 * limit) + 1];
    private int _count;

    /// <summary>The entries kept, the best first.</summary>
    public IEnumerable<int> Entries => Scored.Select(kept => kept.Entry);

    /// <summary>The entries kept and their scores, the best first.</summary>
    public IEnumerable<(int Entry, float Score)> Scored
    {
        get
        {
            Settle();
            _gathered.AsSpan(0, _count).Sort();

            return _gathered.Take(_count).Select(rank => (EntryOf(rank), ScoreOf(rank)));
        }
    }

    /// <summary>The entries kept, in no particular order.</summary>
    public IReadOnlyList<int> Unordered
    {
        get
        {
            Settle();

            return Array.ConvertAll(_gathered[.._count], EntryOf);
        }
    }

    /// <summary>Below this nothing is kept any more; at its highest after <see cref="Settle"/>.</summary>
    public float Least { get; private set; } = float.NegativeInfinity;

    public void Offer(int entry, float score)
    {
        if (score < Least)
        {
            return;
        }

        if (_count == _gathered.Length)
        {
            Settle();
        }

        _gathered[_count++] = Rank(entry, score);
    }

    /// <summary>Offers what another has kept.</summary>
    public void OfferAll(BestEntries others)
    {
        others.Settle();

        foreach (var rank in others._gathered.AsSpan(0, others._count))
        {
            Offer(EntryOf(rank), ScoreOf(rank));
        }
    }

    /// <summary>Drops what is not among the best.</summary>
    public void Settle()
    {
        if (_count > limit)
        {
            LowestRanks.MoveToFront(_gathered.AsSpan(0, _count), limit);
            _count = limit;
        }

        if (_count == limit && limit > 0)
        {
            var last = 0ul;

            foreach (var rank in _gathered.AsSpan(0, _count))
            {
                last = Math.Max(last, rank);
            }

            Least = ScoreOf(last);
        }
    }

    // The higher the score, the lower the rank: the bits of floats, ordered as the floats are, and turned round.
    private static ulong Rank(int entry, float score)
    {
        var bits = BitConverter.SingleToUInt32Bits(score);
        var ordered = bits >> 31 == 0 ? bits | 0x80000000 : ~bits;

        return ((ulong)~ordered << 32) | (uint)entry;
    }

    private static int EntryOf(ulong rank) => (int)(uint)rank;

    private static float ScoreOf(ulong rank)
    {
        var ordered = ~(uint)(rank >> 32);

        return BitConverter.UInt32BitsToSingle(ordered >> 31 == 1 ? ordered & 0x7FFFFFFF : ~ordered);
    }
}
