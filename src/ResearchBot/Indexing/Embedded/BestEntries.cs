namespace ResearchBot.Indexing.Embedded;

/// <summary>Keeps the entries with the highest scores of all that are offered; of equal ones those with the lowest numbers.</summary>
internal sealed class BestEntries(int limit)
{
    private readonly PriorityQueue<(int Entry, float Score), ulong> _kept = new(limit + 1);

    /// <summary>How many are kept at the most.</summary>
    public int Limit => limit;

    /// <summary>The entries kept, in no particular order.</summary>
    public IEnumerable<int> Entries => Scored.Select(kept => kept.Entry);

    /// <summary>The entries kept and their scores, in no particular order.</summary>
    public IEnumerable<(int Entry, float Score)> Scored => _kept.UnorderedItems.Select(item => item.Element);

    /// <summary>The score below which nothing is kept any more.</summary>
    public float Least { get; private set; } = float.NegativeInfinity;

    public void Offer(int entry, float score)
    {
        if (score < Least)
        {
            return;
        }

        if (_kept.Count < limit)
        {
            _kept.Enqueue((entry, score), Rank(entry, score));
        }
        else
        {
            _kept.EnqueueDequeue((entry, score), Rank(entry, score));
        }

        Least = _kept.Count < limit ? Least : _kept.Peek().Score;
    }

    /// <summary>Offers what another has kept.</summary>
    public void OfferAll(BestEntries others)
    {
        foreach (var (entry, score) in others.Scored)
        {
            Offer(entry, score);
        }
    }

    private static ulong Rank(int entry, float score)
    {
        // The bits of floats, ordered as the floats are.
        var bits = BitConverter.SingleToUInt32Bits(score);
        var ordered = bits >> 31 == 0 ? bits | 0x80000000 : ~bits;

        return ((ulong)ordered << 32) | ~(uint)entry;
    }
}
