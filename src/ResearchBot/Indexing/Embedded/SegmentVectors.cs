using System.Runtime.CompilerServices;

using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Embedded;

/// <summary>The squeezed vectors of one immutable segment of the index, loaded when it is first scanned and forgotten with it.</summary>
internal sealed class SegmentVectors
{
    private const int AtOnce = 256;

    private static readonly ConditionalWeakTable<object, Slot> Loaded = [];

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
    public static SegmentVectors Of(AtomicReader reader, int dimensions)
    {
        var slot = Loaded.GetValue(reader.CoreCacheKey, _ => new Slot());

        // Two who want them at once load them once.
        lock (slot)
        {
            return slot.Vectors ??= new SegmentVectors(reader, dimensions);
        }
    }

    /// <summary>Loads the vectors of all segments.</summary>
    /// <returns>How many there are.</returns>
    public static int LoadAll(IndexReader index) => index.Leaves.Select(segment => segment.AtomicReader).Sum(reader => Of(reader, DimensionsOf(reader)).Count);

    /// <summary>How many values the vectors of a segment have, or one more: what is loaded is the same.</summary>
    private static int DimensionsOf(AtomicReader reader)
    {
        var stored = reader.GetBinaryDocValues(EmbeddedFields.Squeezed);
        var bytes = new BytesRef();

        for (var entry = 0; stored is not null && entry < reader.MaxDoc; entry++)
        {
            stored.Get(entry, bytes);

            if (bytes.Length > 0)
            {
                return SqueezedVectors.DimensionsOf(bytes.Length);
            }
        }

        return 0;
    }

    /// <summary>Offers the place of every vector whose entry the filter accepts, by its rough product with the query.</summary>
    /// <param name="accepted">Entries that may be returned, by number.</param>
    /// <param name="firstPlace">What is added to a place to make it one in the whole index.</param>
    /// <param name="query">The squeezed query.</param>
    /// <param name="places">Which vectors, by place.</param>
    /// <param name="best">Keeps the highest.</param>
    public void Scan(FixedBitSet accepted, int firstPlace, SqueezedQuery query, Range places, BestEntries best)
    {
        Span<float> products = stackalloc float[AtOnce];

        for (var place = places.Start.Value; place < places.End.Value; place += AtOnce)
        {
            ScanBlock(accepted, firstPlace, query, place, products[..Math.Min(AtOnce, places.End.Value - place)], best);
        }
    }

    /// <summary>The number of the entry whose vector stands at a place.</summary>
    public int EntryAt(int place) => _entries[place];

    /// <summary>The product of the query and the vector at a place.</summary>
    public float Dot(int place, SqueezedQuery query) => _vectors.Dot(place, query);

    /// <summary>Where most are accepted, all products are taken at once.</summary>
    private void ScanBlock(FixedBitSet accepted, int firstPlace, SqueezedQuery query, int first, Span<float> products, BestEntries best)
    {
        var entries = _entries.AsSpan(first, products.Length);
        var bits = accepted.GetBits().AsSpan();
        Span<short> open = stackalloc short[AtOnce];
        var count = 0;

        for (var i = 0; i < entries.Length; i++)
        {
            open[count] = (short)i;
            count += (int)(bits[entries[i] >> 6] >> (entries[i] & 63)) & 1;
        }

        open = open[..count];
        var areMost = count > entries.Length / 4;

        if (areMost)
        {
            _vectors.Roughly(first, query, products);
        }

        foreach (var i in open)
        {
            best.Offer(firstPlace + first + i, areMost ? products[i] : _vectors.Roughly(first + i, query));
        }
    }

    private sealed class Slot
    {
        public SegmentVectors? Vectors { get; set; }
    }
}
