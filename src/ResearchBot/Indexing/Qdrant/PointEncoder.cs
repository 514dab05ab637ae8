using ResearchBot.Corpus;
using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Writes articles as points.</summary>
internal sealed class PointEncoder(IndexProfile profile)
{
    /// <summary>The points of an article's passages.</summary>
    /// <exception cref="ArgumentException">A vector has not as many values as the embedding has dimensions; the server would refuse it.</exception>
    public IEnumerable<QdrantPoint> Passages(IndexableArticle article)
    {
        var facets = Payload(article.Key, article.Revision, article.Facets);

        return article.Passages.Select(passage => new QdrantPoint(
            passage.Passage.Id,
            new PointVectors(Dense(passage), Terms(passage)),
            facets with
            {
                Revision = passage.Passage.Revision,
                Start = passage.Passage.Span.Start,
                End = passage.Passage.Span.End,
                Text = passage.Passage.Text,
                Hash = passage.Passage.Hash,
            }));
    }

    /// <summary>The point of an article as a whole; none for one without passages.</summary>
    public IEnumerable<QdrantPoint> Article(IndexableArticle article)
    {
        if (article.Passages.Count > 0)
        {
            yield return new QdrantPoint(
                PassageId.Of(article.Key),
                new PointVectors(null, Terms(article)),
                Payload(article.Key, article.Revision, article.Facets));
        }
    }

    private static PointPayload Payload(ArticleKey key, int revision, ArticleFacets facets) => new()
    {
        Space = key.Space.Value,
        Article = key.Id,
        ArticleKey = PassageId.Of(key),
        Revision = revision,
        Title = facets.Title,
        Source = facets.Source,
        Day = facets.PublishedAt?.DayNumber,
        Language = facets.Language,
        Tags = facets.Tags,
        Shelves = facets.Shelves,
        SourceKey = FacetKey.Of(facets.Source ?? ""),
        TagKeys = [.. facets.Tags.Select(FacetKey.Of)],
        ShelfKeys = [.. facets.Shelves.Select(FacetKey.Of)],
    };

    private ReadOnlyMemory<float>? Dense(IndexablePassage passage)
    {
        var dimensions = profile.Embedding.Dimensions;

        return passage.Vector.Length != dimensions
            ? throw new ArgumentException($"A vector has {passage.Vector.Length} values where the embedding has {dimensions}.", nameof(passage))
            : dimensions == 0 ? default(ReadOnlyMemory<float>?) : passage.Vector;
    }

    private SparseVector? Terms(IndexablePassage passage) => TermVector.Of(passage.Terms, profile.Lexicon.PassageLength);

    private SparseVector? Terms(IndexableArticle article) => TermVector.Of(article.Text, profile.Lexicon.ArticleLength);
}
