using Lucene.Net.Index;
using Lucene.Net.Util;

using ResearchBot.Corpus;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Reads entries of the embedded index by number.</summary>
internal sealed class RowReader(IndexReader index)
{
    private readonly IList<AtomicReaderContext> _segments = index.Leaves;
    private readonly BytesRef _bytes = new();

    /// <summary>The article of an entry.</summary>
    public (ArticleKey Article, ArticleFacets Facets) ReadArticle(int entry)
    {
        using var reader = Open(entry);

        return RowFormat.ReadArticle(reader);
    }

    /// <summary>The passage of an entry.</summary>
    public (Passage Passage, ArticleFacets Facets) ReadPassage(int entry)
    {
        using var reader = Open(entry);

        var (passage, facets) = RowFormat.ReadPassage(reader);

        return ContentHash.Of(passage.Text) == passage.Hash ? (passage, facets) : throw new CorruptIndexException("The text of a passage is not what was written.");
    }

    private BinaryReader Open(int entry)
    {
        var segment = _segments[ReaderUtil.SubIndex(entry, _segments)];
        segment.AtomicReader.GetBinaryDocValues(EmbeddedFields.Row).Get(entry - segment.DocBase, _bytes);

        return new BinaryReader(new MemoryStream(_bytes.Bytes, _bytes.Offset, _bytes.Length, writable: false));
    }
}
