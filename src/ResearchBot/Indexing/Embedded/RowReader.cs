using Lucene.Net.Index;
using Lucene.Net.Util;

using ResearchBot.Corpus;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Reads entries of the embedded index by number.</summary>
internal sealed class RowReader(IndexReader index)
{
    private readonly IList<AtomicReaderContext> _segments = index.Leaves;
    private readonly BytesRef _bytes = new();
    private readonly BinaryDocValues?[] _rows = new BinaryDocValues?[index.Leaves.Count];
    private readonly BinaryDocValues?[] _words = new BinaryDocValues?[index.Leaves.Count];

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
    public IReadOnlyList<Token> ReadWords(int entry, WordFormat format)
    {
        var place = ReaderUtil.SubIndex(entry, _segments);

        if ((_words[place] ??= _segments[place].AtomicReader.GetBinaryDocValues(EmbeddedFields.Words)) is not { } words)
        {
            return [];
        }

        words.Get(entry - _segments[place].DocBase, _bytes);

        return _bytes.Length == 0 ? [] : format.Read(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length));
    }

    private StoredBytes Open(int entry)
    {
        var place = ReaderUtil.SubIndex(entry, _segments);
        var rows = _rows[place] ??= _segments[place].AtomicReader.GetBinaryDocValues(EmbeddedFields.Row);
        rows.Get(entry - _segments[place].DocBase, _bytes);

        return new StoredBytes(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length));
    }
}
