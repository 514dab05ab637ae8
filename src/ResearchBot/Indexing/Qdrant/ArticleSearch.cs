using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Finds whole articles by terms.</summary>
internal sealed class ArticleSearch(IQdrantTransport transport)
{
    /// <summary>Finds candidates, best first, ties by key.</summary>
    /// <param name="collection">The collection of articles.</param>
    /// <param name="query">What is wanted.</param>
    /// <param name="reader">Reads what comes back.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<ArticleCandidate>> FindAsync(
        string collection, PassageQuery query, PointReader reader, CancellationToken cancellationToken)
    {
        if (TermVector.Of(query.Terms, term => term.ArticleWeight) is not { } terms)
        {
            return [];
        }

        var search = new PointQuery(
            new NearestQuery(new QueryVector(default, terms)), CollectionLayout.Terms, PointFilters.Of(query.Filter), query.Limit)
        {
            WithPayload = true,
        };
        var results = await transport.QueryAsync(collection, new QueryBatch([search]), cancellationToken);

        return
        [
            .. Read(results[0].Where(point => point.Score > 0), reader)
                .OrderByDescending(candidate => candidate.TermScore)
                .ThenBy(candidate => candidate.Article.Space.Value, StringComparer.Ordinal)
                .ThenBy(candidate => candidate.Article.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<ArticleCandidate> Read(IEnumerable<ScoredPoint> points, PointReader reader)
    {
        foreach (var point in points)
        {
            if (reader.TryReadArticle(point, out var key, out var facets))
            {
                yield return new ArticleCandidate(key, facets, point.Score);
            }
        }
    }
}
