using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Embedded;

/// <summary>
/// Finds the entries whose vectors are nearest to a query's: roughly among all, on all cores, then by whole bytes among the best of those.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="accepted">The entries of a segment that may be returned.</param>
/// <param name="query">The query.</param>
internal sealed class NearestVectors(IndexReader index, Func<AtomicReaderContext, FixedBitSet> accepted, ReadOnlyMemory<float> query)
{
    /// <summary>Fewer vectors than this one core has read before another is awake.</summary>
    public const int WorthSharing = 16_384;

    /// <summary>How many are compared by whole bytes. Of the 200 nearest of 254,000 they held .997, of 5,700 all.</summary>
    private const int Candidates = 2_000;

    private readonly SqueezedQuery _query = SqueezedVectors.Squeeze(query.Span);

    /// <summary>The numbers of the nearest entries in the whole index, the nearest first.</summary>
    public IEnumerable<int> Find(int limit)
    {
        var best = new BestEntries(limit);

        foreach (var entry in Roughly(Math.Max(limit, Candidates)).Entries)
        {
            var segment = index.Leaves[ReaderUtil.SubIndex(entry, index.Leaves)];
            best.Offer(entry, VectorsOf(segment).Dot(entry - segment.DocBase, _query));
        }

        return best.Entries;
    }

    private BestEntries Roughly(int limit)
    {
        var all = new BestEntries(limit);

        // The first question waits until they are loaded.
        Parallel.ForEach(index.Leaves, segment => VectorsOf(segment));
        List<Slice> slices = [.. index.Leaves.SelectMany(SlicesOf)];
        var cores = slices.Sum(slice => slice.Places.End.Value - slice.Places.Start.Value) < WorthSharing ? 1 : Environment.ProcessorCount;

        Parallel.ForEach(
            slices,
            new ParallelOptions { MaxDegreeOfParallelism = cores },
            () => new BestEntries(limit),
            (slice, _, best) =>
            {
                slice.Vectors.Scan(slice.Accepted, slice.Segment.DocBase, _query, slice.Places, best);

                return best;
            },
            best =>
            {
                lock (all)
                {
                    all.OfferAll(best);
                }
            });

        return all;
    }

    private IEnumerable<Slice> SlicesOf(AtomicReaderContext segment)
    {
        var (vectors, allowed) = (VectorsOf(segment), accepted(segment));

        for (var from = 0; from < vectors.Count; from += WorthSharing)
        {
            yield return new Slice(segment, vectors, allowed, from..Math.Min(from + WorthSharing, vectors.Count));
        }
    }

    private SegmentVectors VectorsOf(AtomicReaderContext segment) => SegmentVectors.Of(segment.AtomicReader, query.Length);

    private readonly record struct Slice(AtomicReaderContext Segment, SegmentVectors Vectors, FixedBitSet Accepted, Range Places);
}
