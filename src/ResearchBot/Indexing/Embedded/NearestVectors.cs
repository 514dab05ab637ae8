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
        var parts = PartsOf(index.Leaves);
        var best = new BestEntries(limit);

        foreach (var place in Roughly(parts, Math.Max(limit, Candidates)).Unordered.Order())
        {
            var part = Array.FindLast(parts, part => part.FirstPlace <= place)!;
            best.Offer(part.Segment.DocBase + part.Vectors.EntryAt(place - part.FirstPlace), part.Vectors.Dot(place - part.FirstPlace, _query));
        }

        return best.Entries;
    }

    private BestEntries Roughly(Part[] parts, int limit)
    {
        var all = new BestEntries(limit);
        var cores = parts.Sum(part => part.Vectors.Count) < WorthSharing ? 1 : Environment.ProcessorCount;

        Parallel.ForEach(
            parts.SelectMany(SlicesOf),
            new ParallelOptions { MaxDegreeOfParallelism = cores },
            () => new BestEntries(limit),
            (slice, _, best) =>
            {
                slice.Part.Vectors.Scan(slice.Part.Accepted, slice.Part.FirstPlace, _query, slice.Places, best);

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

    /// <summary>The first question waits until they are loaded.</summary>
    private Part[] PartsOf(IList<AtomicReaderContext> segments)
    {
        var vectors = new SegmentVectors[segments.Count];
        Parallel.For(0, vectors.Length, i => vectors[i] = SegmentVectors.Of(segments[i].AtomicReader, query.Length));
        var parts = new Part[vectors.Length];

        for (var (i, first) = (0, 0); i < parts.Length; first += vectors[i].Count, i++)
        {
            parts[i] = new Part(segments[i], vectors[i], accepted(segments[i]), first);
        }

        return parts;
    }

    private static IEnumerable<Slice> SlicesOf(Part part)
    {
        for (var from = 0; from < part.Vectors.Count; from += WorthSharing)
        {
            yield return new Slice(part, from..Math.Min(from + WorthSharing, part.Vectors.Count));
        }
    }

    /// <param name="Segment">A segment of the index.</param>
    /// <param name="Vectors">Its vectors.</param>
    /// <param name="Accepted">Its entries that may be returned.</param>
    /// <param name="FirstPlace">The place of its first vector among those of the whole index.</param>
    private sealed record Part(AtomicReaderContext Segment, SegmentVectors Vectors, FixedBitSet Accepted, int FirstPlace);

    private readonly record struct Slice(Part Part, Range Places);
}
