using System.Runtime.InteropServices;

using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

using ResearchBot.Corpus;
using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Turns articles and passages into entries of the embedded index.</summary>
internal static class EmbeddedRows
{
    private static readonly FieldType Counted = new() { IsIndexed = true, IsTokenized = true, IndexOptions = Lucene.Net.Index.IndexOptions.DOCS_AND_FREQS };

    /// <summary>The term that all entries of an article share.</summary>
    public static Term KeyOf(ArticleKey article) => new(EmbeddedFields.Key, article.ToString());

    /// <summary>All entries of an article: itself, then its passages.</summary>
    public static IEnumerable<Document> Write(IndexableArticle article, WordFormat words)
    {
        if (article.Passages.Count == 0)
        {
            yield break;
        }

        var whole = Shared(article, EmbeddedFields.ArticleKind, RowFormat.Write(article.Key, article.Facets));
        whole.Add(new Field(EmbeddedFields.ArticleTerms, new CountedTermStream(article.Text), Counted));
        yield return whole;

        foreach (var passage in article.Passages)
        {
            yield return Write(article, passage, words);
        }
    }

    private static Document Write(IndexableArticle article, IndexablePassage indexable, WordFormat words)
    {
        var entry = Shared(article, EmbeddedFields.PassageKind, RowFormat.Write(indexable.Passage, article.Facets));
        entry.Add(new Field(EmbeddedFields.PassageTerms, new CountedTermStream(indexable.Terms), Counted));

        if (indexable.Words.Count > 0)
        {
            entry.Add(new BinaryDocValuesField(EmbeddedFields.Words, new BytesRef(indexable.Numbers.IsEmpty ? words.Write(indexable.Words) : WordFormat.Write(new NumberedWords(indexable.Words, indexable.Numbers)))));
        }

        if (indexable.Vector.Length > 0)
        {
            entry.Add(new BinaryDocValuesField(EmbeddedFields.Vector, new BytesRef(MemoryMarshal.AsBytes(indexable.Vector.Span).ToArray())));
            entry.Add(new BinaryDocValuesField(EmbeddedFields.Squeezed, new BytesRef(SqueezedVectors.Write(indexable.Vector.Span))));
        }

        return entry;
    }

    private static Document Shared(IndexableArticle article, string kind, byte[] row)
    {
        var entry = new Document
        {
            new StringField(EmbeddedFields.Kind, kind, Field.Store.NO),
            new StringField(EmbeddedFields.Key, article.Key.ToString(), Field.Store.NO),
            new StringField(EmbeddedFields.Space, article.Key.Space.Value, Field.Store.NO),
            new BinaryDocValuesField(EmbeddedFields.Row, new BytesRef(row)),
        };

        if (article.Facets.PublishedAt is { } day)
        {
            // From 1 on: 0 stands where there is none.
            entry.Add(new NumericDocValuesField(EmbeddedFields.Day, day.DayNumber + 1));
        }

        AddAll(entry, EmbeddedFields.Source, article.Facets.Source is { } source ? [source] : []);
        AddAll(entry, EmbeddedFields.Tag, article.Facets.Tags);
        AddAll(entry, EmbeddedFields.Shelf, article.Facets.Shelves);

        return entry;
    }

    private static void AddAll(Document entry, string field, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            entry.Add(new StringField(field, FacetKey.Of(name), Field.Store.NO));
        }
    }
}
