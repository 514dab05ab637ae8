using System.Runtime.CompilerServices;

using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Embedded;

/// <summary>The squeezed vectors of one immutable segment of the index, loaded when it is first scanned and forgotten with it.</summary>
internal sealed class SegmentVectors
{
    private static readonly ConditionalWeakTable<object, SegmentVectors> Loaded = [];

    private readonly int[] _entries;
    private readonly SqueezedVectors _vectors;

    private SegmentVectors(AtomicReader reader, int dimensions)
    {
        var stored = reader.GetBinaryDocValues(EmbeddedFields.Squeezed);
        var bytes = new BytesRef();
        var entries = new List<int>();
        _vectors = new SqueezedVectors(stored is null ? 0 : SegmentFacts.Of(reader).HoldersOf(EmbeddedFields.Kind, EmbeddedFields.PassageKind).Cardinality, dimensions);

        for (var entry = 0; stored is not null && entry < reader.MaxDoc; entry++)
        {
            stored.Get(entry, bytes);

            if (_vectors.TryRead(entries.Count, bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)))
            {
                entries.Add(entry);
            }
        }

        _entries = [.. entries];
    }

    /// <summary>How many there are.</summary>
    public int Count => _entries.Length;

    /// <summary>The vectors of a segment.</summary>
    public static SegmentVectors Of(AtomicReader reader, int dimensions) =>
        Loaded.GetValue(reader.CoreCacheKey, _ => new SegmentVectors(reader, dimensions));

    /// <summary>Offers every entry that the filter accepts, by its rough product with the query.</summary>
    /// <param name="accepted">Entries that may be returned, by number.</param>
    /// <param name="firstEntry">The number of the segment's first entry in the whole index.</param>
    /// <param name="query">The squeezed query.</param>
    /// <param name="places">Which vectors, by place.</param>
    /// <param name="best">Keeps the highest.</param>
    public void Scan(FixedBitSet accepted, int firstEntry, SqueezedQuery query, Range places, BestEntries best)
    {
        for (var place = places.Start.Value; place < places.End.Value; place++)
        {
            if (accepted.Get(_entries[place]))
            {
                best.Offer(firstEntry + _entries[place], _vectors.Roughly(place, query));
            }
        }
    }

    /// <summary>The product of the query and the vector of an entry that has one.</summary>
    public float Dot(int entry, SqueezedQuery query) => _vectors.Dot(Array.BinarySearch(_entries, entry), query);
}
