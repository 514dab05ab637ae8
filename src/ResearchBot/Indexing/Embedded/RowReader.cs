using System.Runtime.InteropServices;

using Lucene.Net.Index;
using Lucene.Net.Util;

using ResearchBot.Corpus;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Reads entries of the embedded index by number.</summary>
internal sealed class RowReader(IndexReader index)
{
    /// <summary>So few entries are read before another core is awake.</summary>
    private const int WorthSharing = 32;

    private readonly IList<AtomicReaderContext> _segments = index.Leaves;
    private readonly BytesRef _bytes = new();
    private readonly BinaryDocValues?[] _rows = new BinaryDocValues?[index.Leaves.Count];
    private readonly BinaryDocValues?[] _words = new BinaryDocValues?[index.Leaves.Count];
    private readonly BinaryDocValues?[] _vectors = new BinaryDocValues?[index.Leaves.Count];

    /// <summary>Reads entries on all cores.</summary>
    /// <param name="index">The index.</param>
    /// <param name="entries">Numbers of entries.</param>
    /// <param name="read">Reads one; each core has a reader of its own.</param>
    /// <returns>What was read, in the order of the entries.</returns>
    public static IReadOnlyList<TRead> ReadAll<TEntry, TRead>(IndexReader index, IReadOnlyList<TEntry> entries, Func<RowReader, TEntry, TRead> read)
    {
        var all = new TRead[entries.Count];
        var cores = Math.Clamp(entries.Count / WorthSharing, 1, Environment.ProcessorCount);
        AtOnce.Run([.. Enumerable.Range(0, cores).Select(core => (Action)(() =>
        {
            var rows = new RowReader(index);

            for (var i = core; i < all.Length; i += cores)
            {
                all[i] = read(rows, entries[i]);
            }
        }))]);

        return all;
    }

    /// <summary>The article of an entry.</summary>
    public (ArticleKey Article, ArticleFacets Facets) ReadArticle(int entry)
    {
        var row = Open(entry);

        return RowFormat.ReadArticle(ref row);
    }

    /// <summary>The passage of an entry.</summary>
    public (Passage Passage, ArticleFacets Facets) ReadPassage(int entry)
    {
        var row = Open(entry);
        var (passage, facets) = RowFormat.ReadPassage(ref row);

        return ContentHash.Of(passage.Text) == passage.Hash ? (passage, facets) : throw new CorruptIndexException("The text of a passage is not what was written.");
    }

    /// <summary>The analysed words of an entry; empty where they were not kept.</summary>
    public IReadOnlyList<Token> ReadWords(int entry, WordFormat format) =>
        Open(entry, EmbeddedFields.Words, _words) is { IsEmpty: false } bytes ? format.Read(bytes) : [];

    /// <summary>The vector of an entry; empty where it has none.</summary>
    public float[] ReadVector(int entry) => MemoryMarshal.Cast<byte, float>(Open(entry, EmbeddedFields.Vector, _vectors)).ToArray();

    private StoredBytes Open(int entry) => new(Open(entry, EmbeddedFields.Row, _rows));

    private ReadOnlySpan<byte> Open(int entry, string field, BinaryDocValues?[] opened)
    {
        var place = ReaderUtil.SubIndex(entry, _segments);

        if ((opened[place] ??= _segments[place].AtomicReader.GetBinaryDocValues(field)) is not { } values)
        {
            return [];
        }

        values.Get(entry - _segments[place].DocBase, _bytes);

        return _bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length);
    }
}
