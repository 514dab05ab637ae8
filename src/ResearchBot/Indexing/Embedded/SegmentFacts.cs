using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Embedded;

/// <summary>
/// What every search asks of one immutable segment of the index: read when it is first wanted, and forgotten with the segment. A segment
/// outlives its readers (each deletion makes a new one), so what is not known yet is read by whoever asks.
/// </summary>
internal readonly struct SegmentFacts
{
    private const int MostKept = 256;

    private static readonly ConditionalWeakTable<object, Kept> Known = [];

    private readonly AtomicReader _reader;
    private readonly Kept _kept;

    private SegmentFacts(AtomicReader reader, Kept kept) => (_reader, _kept) = (reader, kept);

    /// <summary>The facts of a segment.</summary>
    /// <param name="reader">An open reader of it.</param>
    public static SegmentFacts Of(AtomicReader reader) => new(reader, Known.GetValue(reader.CoreCacheKey, _ => new Kept()));

    /// <summary>The entries that hold a value, deleted ones too; not to be changed.</summary>
    public FixedBitSet HoldersOf(string field, string value)
    {
        if (_kept.Holders.TryGetValue((field, value), out var holders))
        {
            return holders;
        }

        holders = ReadHolders(_reader, field, value);

        return _kept.Holders.Count < MostKept ? _kept.Holders.GetOrAdd((field, value), holders) : holders;
    }

    /// <summary>How much the length of each entry damps what it holds in a field (<see cref="Bm25.Damping"/>).</summary>
    public float[] DampingsOf(string field, float averageLength) => _kept.Dampings.GetOrAdd(
        (field, averageLength),
        static (key, reader) => ReadAll(reader, reader.GetNormValues(key.Field), length => Bm25.Damping(length, key.AverageLength)),
        _reader);

    /// <summary>The day of each entry; 0 where it has none.</summary>
    public int[] Days => _kept.Days ??= ReadAll(_reader, _reader.GetNumericDocValues(EmbeddedFields.Day), day => (int)day);

    private static FixedBitSet ReadHolders(AtomicReader reader, string field, string value)
    {
        var holders = new FixedBitSet(reader.MaxDoc);

        if (reader.GetTerms(field)?.GetEnumerator() is { } terms && terms.SeekExact(new BytesRef(value)))
        {
            var entries = terms.Docs(liveDocs: null, reuse: null, DocsFlags.NONE);

            for (var entry = entries.NextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = entries.NextDoc())
            {
                holders.Set(entry);
            }
        }

        return holders;
    }

    private static T[] ReadAll<T>(AtomicReader reader, NumericDocValues? values, Func<long, T> read)
    {
        var all = new T[reader.MaxDoc];

        for (var entry = 0; entry < all.Length && values is not null; entry++)
        {
            all[entry] = read(values.Get(entry));
        }

        return all;
    }

    private sealed class Kept
    {
        public ConcurrentDictionary<(string Field, string Value), FixedBitSet> Holders { get; } = new();

        public ConcurrentDictionary<(string Field, float AverageLength), float[]> Dampings { get; } = new();

        public int[]? Days { get; set; }
    }
}
