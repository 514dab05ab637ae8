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
    private readonly ConcurrentDictionary<string, int[]> _numbers = new(StringComparer.Ordinal);

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

    /// <summary>How many terms each entry has in a field.</summary>
    public int[] LengthsOf(string field) => _numbers.GetOrAdd(field, name => ReadAll(reader.GetNormValues(name)));

    /// <summary>The day of each entry; 0 where it has none.</summary>
    public int[] Days => _numbers.GetOrAdd(EmbeddedFields.Day, name => ReadAll(reader.GetNumericDocValues(name)));

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

    private int[] ReadAll(NumericDocValues? values)
    {
        var all = new int[reader.MaxDoc];

        for (var entry = 0; entry < all.Length && values is not null; entry++)
        {
            all[entry] = (int)values.Get(entry);
        }

        return all;
    }
}
