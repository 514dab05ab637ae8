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
    /// <summary>More than rounding may have taken from a sum, as a share of it.</summary>
    private const float Rounding = 1.0001f;

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
            Add(terms[next]);
            reached += terms[next].Most;
        }

        var contenders = Contenders(next < terms.Count ? rest[next] : 0, limit, best);

        for (; next < terms.Count; next++)
        {
            Add(terms[next], contenders);
        }

        foreach (var entry in contenders)
        {
            best.Offer(firstEntry + entry, _scores[entry]);
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
        rest *= Rounding;

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

    /// <summary>The entries that may still be among the best: so many are ahead that the rest cannot lift others past them.</summary>
    private List<int> Contenders(float rest, int limit, BestEntries best)
    {
        // So many scores at the least will be among the best.
        var leaders = new BestEntries(limit);
        Visit(float.Epsilon, (entry, score) =>
        {
            leaders.Offer(entry, score);

            return leaders.Least;
        });
        leaders.Settle();
        var contenders = new List<int>();
        var least = MathF.Max(float.Epsilon, (MathF.Max(best.Least, leaders.Least) / Rounding) - rest);
        Visit(least, (entry, _) =>
        {
            contenders.Add(entry);

            return least;
        });

        return contenders;
    }

    /// <summary>Shows every entry with at least some score; what is told back is the least from then on.</summary>
    private void Visit(float least, Func<int, float, float> see)
    {
        var (bound, entry) = (new Vector<float>(least), 0);

        for (; entry + Vector<float>.Count <= _entries; entry += Vector<float>.Count)
        {
            if (Vector.GreaterThanOrEqualAny(new Vector<float>(_scores, entry), bound))
            {
                least = VisitSome(entry, entry + Vector<float>.Count, least, see);
                bound = new Vector<float>(least);
            }
        }

        VisitSome(entry, _entries, least, see);
    }

    private float VisitSome(int from, int to, float least, Func<int, float, float> see)
    {
        for (var entry = from; entry < to; entry++)
        {
            if (_scores[entry] >= least)
            {
                least = MathF.Max(least, see(entry, _scores[entry]));
            }
        }

        return least;
    }

    private void Add(ScoredTerm term)
    {
        if (term.Find(reader) is not { } entries)
        {
            return;
        }

        var (scores, bits, dampings) = (_scores, accepted.GetBits(), DampingsOf(term));

        for (var entry = entries.NextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = entries.NextDoc())
        {
            if ((bits[entry >> 6] >> (entry & 63) & 1) != 0)
            {
                scores[entry] += term.Score(entries.Freq, dampings[entry]);
            }
        }
    }

    /// <summary>Adds to some entries alone; what lies between them is skipped.</summary>
    private void Add(ScoredTerm term, List<int> contenders)
    {
        if (contenders.Count == 0 || term.Find(reader) is not { } entries)
        {
            return;
        }

        var (dampings, at) = (DampingsOf(term), -1);

        foreach (var entry in contenders)
        {
            at = at < entry ? entries.Advance(entry) : at;

            if (at == entry)
            {
                _scores[entry] += term.Score(entries.Freq, dampings[entry]);
            }
        }
    }

    private float[] DampingsOf(ScoredTerm term) => SegmentFacts.Of(reader).DampingsOf(term.Field, term.AverageLength);
}
