using ResearchBot.Corpus;
using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Finds passages: the best by terms, the best by similarity, and the similarity of the former, in one request.</summary>
internal sealed class PassageSearch(IQdrantTransport transport)
{
    /// <summary>Finds candidates.</summary>
    /// <param name="collection">The collection of passages.</param>
    /// <param name="query">What is wanted.</param>
    /// <param name="vector">The query's vector; empty when similarity is not asked for.</param>
    /// <param name="reader">Reads what comes back.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<PassageCandidate>> FindAsync(
        string collection, PassageQuery query, ReadOnlyMemory<float> vector, PointReader reader, CancellationToken cancellationToken)
    {
        var filter = PointFilters.Of(query.Filter);
        var byTerms = TermVector.Of(query.Terms, term => term.PassageWeight) is { } terms
            ? new PointQuery(new NearestQuery(new QueryVector(default, terms)), CollectionLayout.Terms, filter, query.Limit) { WithPayload = true }
            : null;
        var byVector = vector.IsEmpty
            ? null
            : new PointQuery(new NearestQuery(new QueryVector(vector)), CollectionLayout.Dense, filter, query.Limit) { WithPayload = true };
        var both = byTerms is not null && byVector is not null
            ? byVector with { WithPayload = false, Prefetch = new Prefetch(byTerms.Query, byTerms.Using, filter, query.Limit) }
            : null;

        PointQuery[] searches = [.. new[] { byTerms, byVector, both }.OfType<PointQuery>()];

        if (searches.Length == 0)
        {
            return [];
        }

        var results = await transport.QueryAsync(collection, new QueryBatch(searches), cancellationToken);
        var lexical = byTerms is null ? [] : Read(results[0].Where(point => point.Score > 0), reader);
        var similar = byVector is null ? [] : Read(results[byTerms is null ? 0 : 1], reader);

        if (byVector is null)
        {
            return [.. lexical.Select(hit => hit.ToCandidate(hit.Score, 0))];
        }

        var known = results.Skip(1).SelectMany(points => points).Concat(byTerms is null ? results[0] : []);
        var similarities = await CompleteAsync(collection, byVector, Scores(known), lexical, cancellationToken);

        return Merge(lexical, similar, similarities);
    }

    /// <summary>Where equal scores made the server prefetch other passages than it returned, asks for the similarity of those that are missing.</summary>
    private async Task<Dictionary<Guid, float>> CompleteAsync(
        string collection, PointQuery byVector, Dictionary<Guid, float> similarities, IReadOnlyList<Hit> lexical, CancellationToken cancellationToken)
    {
        Guid[] missing = [.. lexical.Select(hit => hit.Id).Where(id => !similarities.ContainsKey(id))];

        if (missing.Length > 0)
        {
            var rest = byVector with { Filter = byVector.Filter.Among(missing), Limit = missing.Length, WithPayload = false };
            var results = await transport.QueryAsync(collection, new QueryBatch([rest]), cancellationToken);

            foreach (var point in results[0])
            {
                similarities[point.Id] = point.Score;
            }
        }

        return similarities;
    }

    /// <summary>Joins the legs. A passage without similarity was removed between two looks, and is left out.</summary>
    private static IReadOnlyList<PassageCandidate> Merge(
        IReadOnlyList<Hit> lexical, IReadOnlyList<Hit> similar, Dictionary<Guid, float> similarities)
    {
        var found = lexical.Select(hit => hit.Id).ToHashSet();

        return
        [
            .. lexical.Where(hit => similarities.ContainsKey(hit.Id)).Select(hit => hit.ToCandidate(hit.Score, similarities[hit.Id])),
            .. similar.Where(hit => !found.Contains(hit.Id)).Select(hit => hit.ToCandidate(0, hit.Score)),
        ];
    }

    private static Dictionary<Guid, float> Scores(IEnumerable<ScoredPoint> points)
    {
        var scores = new Dictionary<Guid, float>();

        foreach (var point in points)
        {
            scores[point.Id] = point.Score;
        }

        return scores;
    }

    private static List<Hit> Read(IEnumerable<ScoredPoint> points, PointReader reader)
    {
        var hits = new List<Hit>();

        foreach (var point in points)
        {
            if (reader.TryReadPassage(point, out var passage, out var facets))
            {
                hits.Add(new Hit(point.Id, passage, facets, point.Score));
            }
        }

        return hits;
    }

    private sealed record Hit(Guid Id, Passage Passage, ArticleFacets Facets, float Score)
    {
        public PassageCandidate ToCandidate(float terms, float similarity) => new(Passage, Facets, terms, similarity);
    }
}
