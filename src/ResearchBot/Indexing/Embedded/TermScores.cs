using System.Buffers;
using System.Numerics;

using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Embedded;

/// <summary>
/// Scores the entries of one segment by terms, term after term, the weightiest first. Terms that together cannot lift an entry among
/// the best any more are only looked up for entries that have a score already (after Turtle and Flood, "Query evaluation: strategies
/// and optimizations", 1995): the best are the same, with the same scores.
/// </summary>
/// <param name="reader">The segment.</param>
/// <param name="accepted">The entries that may be returned.</param>
/// <param name="firstEntry">The number of the segment's first entry in the whole index.</param>
internal sealed class TermScores(AtomicReader reader, FixedBitSet accepted, int firstEntry) : IDisposable
{
    private readonly int _entries = reader.MaxDoc;
    private readonly float[] _scores = Cleared(reader.MaxDoc);

    /// <summary>Gives the room for scores back.</summary>
    public void Dispose() => ArrayPool<float>.Shared.Return(_scores);

    /// <summary>Offers every entry with a score to the best so far.</summary>
    /// <param name="terms">What is looked for, the highest <see cref="ScoredTerm.Most"/> first.</param>
    /// <param name="limit">How many are wanted.</param>
    /// <param name="best">Keeps the highest.</param>
    public void Offer(IReadOnlyList<ScoredTerm> terms, int limit, BestEntries best)
    {
        best.Settle();

        // Summed up from the lightest on: small ones would drown in a sum that large ones are taken from.
        var rest = new float[terms.Count];

        for (var i = terms.Count - 1; i >= 0; i--)
        {
            rest[i] = terms[i].Most + (i + 1 < terms.Count ? rest[i + 1] : 0);
        }

        var (reached, next) = (0f, 0);

        for (; next < terms.Count && !IsDecided(reached, rest[next], limit, best); next++)
        {
            Add(terms[next], toScoredOnly: false);
            reached += terms[next].Most;
        }

        for (; next < terms.Count; next++)
        {
            Add(terms[next], toScoredOnly: true);
        }

        var scores = _scores.AsSpan(0, _entries);

        for (var entry = 0; entry < scores.Length; entry++)
        {
            if (scores[entry] > 0 && scores[entry] >= best.Least)
            {
                best.Offer(firstEntry + entry, scores[entry]);
            }
        }
    }

    private static float[] Cleared(int length)
    {
        var scores = ArrayPool<float>.Shared.Rent(length);
        Array.Clear(scores, 0, length);

        return scores;
    }

    /// <summary>Tells whether entries without a score so far have no place among the best, whatever of the rest they hold.</summary>
    private bool IsDecided(float reached, float rest, int limit, BestEntries best)
    {
        // What rounding may have taken from the sum.
        rest *= 1.0001f;

        return rest < best.Least || (rest < reached && CountAbove(rest) >= limit);
    }

    private int CountAbove(float least)
    {
        var (above, bound, entry) = (Vector<int>.Zero, new Vector<float>(least), 0);

        for (; entry + Vector<float>.Count <= _entries; entry += Vector<float>.Count)
        {
            above -= Vector.GreaterThan(new Vector<float>(_scores, entry), bound);
        }

        var count = Vector.Sum(above);

        for (; entry < _entries; entry++)
        {
            count += _scores[entry] > least ? 1 : 0;
        }

        return count;
    }

    private void Add(ScoredTerm term, bool toScoredOnly)
    {
        if (term.Find(reader) is not { } entries)
        {
            return;
        }

        var lengths = SegmentFacts.Of(reader).LengthsOf(term.Field);

        for (var entry = entries.NextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = entries.NextDoc())
        {
            if (toScoredOnly ? _scores[entry] > 0 : accepted.Get(entry))
            {
                _scores[entry] += term.Score(entries.Freq, lengths[entry]);
            }
        }
    }
}
