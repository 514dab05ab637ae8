using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Embedded;

/// <summary>The squeezed vectors of one immutable segment of the index, loaded when it is first scanned and forgotten with it.</summary>
internal sealed class SegmentVectors
{
    private static readonly ConditionalWeakTable<object, SegmentVectors> Loaded = [];

    private readonly int[] _entries;
    private readonly Int8Vectors _vectors;

    private SegmentVectors(AtomicReader reader, int dimensions)
    {
        var stored = reader.GetBinaryDocValues(EmbeddedFields.Vector);
        var bytes = new BytesRef();
        var entries = new List<int>();

        for (var entry = 0; stored is not null && entry < reader.MaxDoc; entry++)
        {
            if (Read(stored, entry, bytes).Length == dimensions)
            {
                entries.Add(entry);
            }
        }

        _entries = [.. entries];
        _vectors = new Int8Vectors(_entries.Length, dimensions);

        for (var i = 0; i < _entries.Length; i++)
        {
            _vectors.Set(i, Read(stored!, _entries[i], bytes));
        }
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
        for (var i = 0; i < _entries.Length; i++)
        {
            if (accepted.Get(_entries[i]))
            {
                best.Offer(firstEntry + _entries[i], _vectors.Dot(i, query));
            }
        }
    }
}
