using System.Text.Json.Serialization;

namespace ResearchBot.Indexing.Qdrant.Wire;

internal sealed record QueryBatch(IReadOnlyList<PointQuery> Searches);

internal sealed record PointQuery(NearestQuery Query, string Using, PointFilter Filter, int Limit)
{
    public bool? WithPayload { get; init; }

    public Prefetch? Prefetch { get; init; }
}

internal sealed record Prefetch(NearestQuery Query, string Using, PointFilter Filter, int Limit);

internal sealed record NearestQuery(QueryVector Nearest);

/// <summary>Either a dense vector, written as an array, or a sparse one, written as an object.</summary>
[JsonConverter(typeof(QueryVectorConverter))]
internal readonly record struct QueryVector(ReadOnlyMemory<float> Dense, SparseVector? Terms = null);

internal sealed record PointFilter(IReadOnlyList<FilterCondition> Must)
{
    public IReadOnlyList<FilterCondition>? MustNot { get; init; }
}

/// <summary>Either a key with a match or a range, or ids, or conditions of which one must hold.</summary>
internal sealed record FilterCondition
{
    public string? Key { get; init; }

    public MatchAny? Match { get; init; }

    public DayRange? Range { get; init; }

    public IReadOnlyList<Guid>? HasId { get; init; }

    public IReadOnlyList<FilterCondition>? Should { get; init; }
}

internal sealed record MatchAny(IReadOnlyList<string> Any);

internal sealed record DayRange(int? Gte, int? Lte);

internal sealed record QueryResult(IReadOnlyList<ScoredPoint> Points);

internal sealed record ScoredPoint(Guid Id, float Score, PointPayload? Payload = null);
