using System.Globalization;
using System.Runtime.InteropServices;

using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

using ResearchBot.Corpus;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Turns articles and passages into entries of the embedded index, and entries back.</summary>
internal static class EmbeddedRows
{
    private static readonly FieldType Counted = new() { IsIndexed = true, IsTokenized = true, IndexOptions = Lucene.Net.Index.IndexOptions.DOCS_AND_FREQS };

    /// <summary>The term that all entries of an article share.</summary>
    public static Term KeyOf(ArticleKey article) => new(EmbeddedFields.Key, article.ToString());

    /// <summary>All entries of an article: itself, then its passages.</summary>
    public static IEnumerable<Document> Write(IndexableArticle article)
    {
        if (article.Passages.Count == 0)
        {
            yield break;
        }

        var whole = Shared(article, EmbeddedFields.ArticleKind);
        whole.Add(new Field(EmbeddedFields.ArticleTerms, new CountedTermStream(article.Text), Counted));
        yield return whole;

        foreach (var passage in article.Passages)
        {
            yield return Write(article, passage);
        }
    }

    /// <summary>Reads the article that an entry belongs to.</summary>
    public static ArticleKey ReadKey(Document entry) => new(new SpaceId(entry.Get(EmbeddedFields.Space)), entry.Get(EmbeddedFields.Id));

    /// <summary>Reads the facets of an entry's article.</summary>
    public static ArticleFacets ReadFacets(Document entry) => new()
    {
        Title = entry.Get(EmbeddedFields.Title),
        Source = entry.Get(EmbeddedFields.Source),
        PublishedAt = entry.GetField(EmbeddedFields.Day)?.GetInt32Value() is { } day ? DateOnly.FromDayNumber(day) : null,
        Tags = entry.GetValues(EmbeddedFields.Tag),
        Shelves = entry.GetValues(EmbeddedFields.Shelf),
    };

    /// <summary>Reads a passage.</summary>
    public static Passage ReadPassage(Document entry) => new()
    {
        Article = ReadKey(entry),
        Revision = Number(entry, EmbeddedFields.Revision),
        Span = new TextSpan(Number(entry, EmbeddedFields.Start), Number(entry, EmbeddedFields.End)),
        Text = entry.Get(EmbeddedFields.Words),
        Hash = entry.Get(EmbeddedFields.Hash),
    };

    private static Document Write(IndexableArticle article, IndexablePassage indexable)
    {
        var passage = indexable.Passage;
        var entry = Shared(article, EmbeddedFields.PassageKind);
        entry.Add(new StoredField(EmbeddedFields.Revision, passage.Revision));
        entry.Add(new StoredField(EmbeddedFields.Start, passage.Span.Start));
        entry.Add(new StoredField(EmbeddedFields.End, passage.Span.End));
        entry.Add(new StoredField(EmbeddedFields.Words, passage.Text));
        entry.Add(new StoredField(EmbeddedFields.Hash, passage.Hash));
        entry.Add(new Field(EmbeddedFields.PassageTerms, new CountedTermStream(indexable.Terms), Counted));

        if (indexable.Vector.Length > 0)
        {
            entry.Add(new BinaryDocValuesField(EmbeddedFields.Vector, new BytesRef(MemoryMarshal.AsBytes(indexable.Vector.Span).ToArray())));
        }

        return entry;
    }

    private static Document Shared(IndexableArticle article, string kind)
    {
        var entry = new Document
        {
            new StringField(EmbeddedFields.Kind, kind, Field.Store.NO),
            new StringField(EmbeddedFields.Key, article.Key.ToString(), Field.Store.NO),
            new StringField(EmbeddedFields.Space, article.Key.Space.Value, Field.Store.YES),
            new StoredField(EmbeddedFields.Id, article.Key.Id),
            new StoredField(EmbeddedFields.Title, article.Facets.Title),
            new Field(EmbeddedFields.TitleTerms, new CountedTermStream(article.Title), Counted),
        };

        if (article.Facets.Source is { } source)
        {
            entry.Add(new StoredField(EmbeddedFields.Source, source));
            entry.Add(new StringField(EmbeddedFields.SourceKey, FacetKey.Of(source), Field.Store.NO));
        }

        if (article.Facets.PublishedAt is { } day)
        {
            entry.Add(new Int32Field(EmbeddedFields.Day, day.DayNumber, Field.Store.YES));
        }

        AddAll(entry, EmbeddedFields.Tag, EmbeddedFields.TagKey, article.Facets.Tags);
        AddAll(entry, EmbeddedFields.Shelf, EmbeddedFields.ShelfKey, article.Facets.Shelves);

        return entry;
    }

    private static void AddAll(Document entry, string stored, string key, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            entry.Add(new StoredField(stored, name));
            entry.Add(new StringField(key, FacetKey.Of(name), Field.Store.NO));
        }
    }

    private static int Number(Document entry, string field) =>
        entry.GetField(field)?.GetInt32Value() ?? throw new InvalidDataException(
            string.Create(CultureInfo.InvariantCulture, $"An entry of the embedded index has no '{field}'."));
}
