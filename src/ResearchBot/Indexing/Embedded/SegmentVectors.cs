using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Embedded;

/// <summary>The squeezed vectors of one immutable segment of the index, loaded when it is first scanned and forgotten with it.</summary>
internal sealed class SegmentVectors
{
    /// <summary>Fewer entries than this one core has read before another is awake.</summary>
    public const int WorthSharing = 16_384;

    private static readonly ConditionalWeakTable<object, SegmentVectors> Loaded = [];

    private readonly int[] _entries;
    private readonly Int8Vectors _vectors;

    private SegmentVectors(AtomicReader reader, int dimensions)
    {
        var stored = reader.GetBinaryDocValues(EmbeddedFields.Squeezed);
        var bytes = new BytesRef();
        var entries = new List<int>();
        _vectors = new Int8Vectors(stored is null ? 0 : SegmentFacts.Of(reader).HoldersOf(EmbeddedFields.Kind, EmbeddedFields.PassageKind).Cardinality, dimensions);

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

    /// <summary>The vectors of a segment.</summary>
    public static SegmentVectors Of(AtomicReader reader, int dimensions) =>
        Loaded.GetValue(reader.CoreCacheKey, _ => new SegmentVectors(reader, dimensions));

    /// <summary>The original vector of an entry; empty where it has none.</summary>
    public static ReadOnlySpan<float> Read(BinaryDocValues stored, int entry, BytesRef bytes)
    {
        stored.Get(entry, bytes);

        return MemoryMarshal.Cast<byte, float>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
    }

    /// <summary>Offers every entry that the filter accepts to the best so far.</summary>
    /// <param name="accepted">Entries that may be returned, by number.</param>
    /// <param name="firstEntry">The number of the segment's first entry in the whole index.</param>
    /// <param name="query">The squeezed query.</param>
    /// <param name="best">Keeps the highest.</param>
    public void Scan(FixedBitSet accepted, int firstEntry, ReadOnlySpan<short> query, BestEntries best)
    {
        if (_entries.Length < WorthSharing)
        {
            Scan(accepted, firstEntry, query, best, 0, _entries.Length);

            return;
        }

        var squeezed = query.ToArray();
        var parts = new BestEntries[Environment.ProcessorCount];
        Parallel.For(0, parts.Length, part =>
        {
            parts[part] = new BestEntries(best.Limit);
            Scan(accepted, firstEntry, squeezed, parts[part], (int)((long)_entries.Length * part / parts.Length), (int)((long)_entries.Length * (part + 1) / parts.Length));
        });
        Array.ForEach(parts, best.OfferAll);
    }

    private void Scan(FixedBitSet accepted, int firstEntry, ReadOnlySpan<short> query, BestEntries best, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (accepted.Get(_entries[i]))
            {
                best.Offer(firstEntry + _entries[i], _vectors.Dot(i, query));
            }
        }
    }
}
