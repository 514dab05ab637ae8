using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Embedded;

/// <summary>What every search asks of one immutable segment of the index: read when it is first wanted, and forgotten with the segment.</summary>
internal sealed class SegmentFacts(AtomicReader reader)
{
    private const int MostKept = 256;

    private static readonly ConditionalWeakTable<object, SegmentFacts> Known = [];

    private readonly ConcurrentDictionary<(string Field, string Value), FixedBitSet> _holders = new();
    private readonly ConcurrentDictionary<(string Field, float AverageLength), float[]> _dampings = new();
    private int[]? _days;

    /// <summary>The facts of a segment.</summary>
    public static SegmentFacts Of(AtomicReader reader) => Known.GetValue(reader.CoreCacheKey, _ => new SegmentFacts(reader));

    /// <summary>The entries that hold a value, deleted ones too; not to be changed.</summary>
    public FixedBitSet HoldersOf(string field, string value)
    {
        if (_holders.TryGetValue((field, value), out var holders))
        {
            return holders;
        }

        holders = ReadHolders(reader, field, value);

        return _holders.Count < MostKept ? _holders.GetOrAdd((field, value), holders) : holders;
    }

    /// <summary>How much the length of each entry damps what it holds in a field (<see cref="Bm25.Damping"/>).</summary>
    public float[] DampingsOf(string field, float averageLength) =>
        _dampings.GetOrAdd((field, averageLength), key => ReadAll(reader.GetNormValues(key.Field), length => Bm25.Damping(length, key.AverageLength)));

    /// <summary>The day of each entry; 0 where it has none.</summary>
    public int[] Days => _days ??= ReadAll(reader.GetNumericDocValues(EmbeddedFields.Day), day => (int)day);

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

    private T[] ReadAll<T>(NumericDocValues? values, Func<long, T> read)
    {
        var all = new T[reader.MaxDoc];

        for (var entry = 0; entry < all.Length && values is not null; entry++)
        {
            all[entry] = read(values.Get(entry));
        }

        return all;
    }
}
