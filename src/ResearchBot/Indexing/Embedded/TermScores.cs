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
internal sealed class TermScores(AtomicReader reader, FixedBitSet accepted, int firstEntry)
{
    private readonly float[] _scores = new float[reader.MaxDoc];

    /// <summary>Offers every entry with a score to the best so far.</summary>
    /// <param name="terms">What is looked for, the highest <see cref="ScoredTerm.Most"/> first.</param>
    /// <param name="limit">How many are wanted.</param>
    /// <param name="best">Keeps the highest.</param>
    public void Offer(IReadOnlyList<ScoredTerm> terms, int limit, BestEntries best)
    {
        var rest = terms.Sum(term => term.Most);
        var next = 0;

        for (; next < terms.Count && !IsDecided(rest, limit, best); next++)
        {
            AddAll(terms[next]);
            rest -= terms[next].Most;
        }

        for (; next < terms.Count; next++)
        {
            AddToScored(terms[next]);
        }

        for (var entry = 0; entry < _scores.Length; entry++)
        {
            if (_scores[entry] > 0)
            {
                best.Offer(firstEntry + entry, _scores[entry]);
            }
        }
    }

    /// <summary>Tells whether entries without a score so far have no place among the best, whatever of the rest they hold.</summary>
    private bool IsDecided(float rest, int limit, BestEntries best)
    {
        // What rounding may have taken from the sum.
        rest *= 1.0001f;

        if (rest < best.Least)
        {
            return true;
        }

        var above = 0;

        foreach (var score in _scores)
        {
            above += score > rest ? 1 : 0;
        }

        return above >= limit;
    }

    private void AddAll(ScoredTerm term)
    {
        if (term.Find(reader) is not { } entries)
        {
            return;
        }

        var lengths = SegmentFacts.Of(reader).LengthsOf(term.Field);

        for (var entry = entries.NextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = entries.NextDoc())
        {
            if (accepted.Get(entry))
            {
                _scores[entry] += term.Score(entries.Freq, lengths[entry]);
            }
        }
    }

    private void AddToScored(ScoredTerm term)
    {
        if (term.Find(reader) is not { } entries)
        {
            return;
        }

        var lengths = SegmentFacts.Of(reader).LengthsOf(term.Field);

        for (var entry = entries.NextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = entries.NextDoc())
        {
            if (_scores[entry] > 0)
            {
                _scores[entry] += term.Score(entries.Freq, lengths[entry]);
            }
        }
    }
}
