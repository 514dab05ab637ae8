using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>How the two collections of a generation are laid out: their vectors, and the payload fields that filters may name.</summary>
/// <remarks>The term vectors have no IDF modifier: weights are ours. Strict mode makes the server refuse a filter on a field without an index.</remarks>
internal static class CollectionLayout
{
    public const string Dense = "dense";
    public const string Terms = "terms";

    public const string Space = "space";
    public const string ArticleKey = "article_key";
    public const string Day = "day";
    public const string SourceKey = "source_key";
    public const string TagKeys = "tag_keys";
    public const string ShelfKeys = "shelf_keys";

    private static readonly StrictMode Strict =
        new(Enabled: true, UnindexedFilteringRetrieve: false, UnindexedFilteringUpdate: false);

    private static readonly CreateFieldIndex[] Fields =
    [
        new(Space, new FieldSchema("keyword") { IsTenant = true }),
        new(ArticleKey, new FieldSchema("uuid")),
        new(Day, new FieldSchema("integer") { Lookup = false, Range = true }),
        new(SourceKey, new FieldSchema("keyword")),
        new(TagKeys, new FieldSchema("keyword")),
        new(ShelfKeys, new FieldSchema("keyword")),
    ];

    public static Task CreateAsync(
        IQdrantTransport transport, QdrantGeneration generation, int dimensions, CancellationToken cancellationToken) =>
        Task.WhenAll(
            CreateAsync(transport, generation.Passages, dimensions, cancellationToken),
            CreateAsync(transport, generation.Articles, 0, cancellationToken));

    private static async Task CreateAsync(
        IQdrantTransport transport, string collection, int dimensions, CancellationToken cancellationToken)
    {
        var vectors = new Dictionary<string, DenseVectorParams>();

        if (dimensions > 0)
        {
            vectors.Add(Dense, new DenseVectorParams(dimensions, "Cosine"));
        }

        var terms = new Dictionary<string, SparseVectorParams> { [Terms] = new() };
        await transport.CreateCollectionAsync(collection, new CreateCollection(vectors, terms, Strict), cancellationToken);

        foreach (var field in Fields)
        {
            await transport.CreateFieldIndexAsync(collection, field, cancellationToken);
        }
    }
}
