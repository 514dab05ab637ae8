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

            return _gathered.Take(_count).Select(rank => (EntryOf(rank), ScoreOf(rank)));
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
        foreach (var (entry, score) in others.Scored)
        {
            Offer(entry, score);
        }
    }

    /// <summary>Drops what is not among the best.</summary>
    public void Settle()
    {
        _gathered.AsSpan(0, _count).Sort();
        _count = Math.Min(_count, limit);
        Least = _count == limit && limit > 0 ? ScoreOf(_gathered[limit - 1]) : Least;
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
