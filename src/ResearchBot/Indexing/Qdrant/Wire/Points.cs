namespace ResearchBot.Indexing.Qdrant.Wire;

internal sealed record UpsertPoints(IReadOnlyList<QdrantPoint> Points);

internal sealed record QdrantPoint(Guid Id, PointVectors Vector, PointPayload Payload);

/// <summary>The named vectors of a point.</summary>
/// <param name="Dense">Null where the embedding has no dimensions.</param>
/// <param name="Terms">Null where there are no words.</param>
internal sealed record PointVectors(ReadOnlyMemory<float>? Dense, SparseVector? Terms);

/// <summary>A vector that is zero but at these places.</summary>
internal sealed record SparseVector(IReadOnlyList<uint> Indices, IReadOnlyList<float> Values);

/// <summary>What stands beside the vectors of a passage, or of an article (then without what only a passage has).</summary>
internal sealed record PointPayload
{
    public string? Space { get; init; }

    public string? Article { get; init; }

    public Guid? ArticleKey { get; init; }

    public int? Revision { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    public string? Text { get; init; }

    public string? Hash { get; init; }

    public string? Title { get; init; }

    public string? Source { get; init; }

    public int? Day { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyList<string>? Shelves { get; init; }

    public string? SourceKey { get; init; }

    public IReadOnlyList<string>? TagKeys { get; init; }

    public IReadOnlyList<string>? ShelfKeys { get; init; }
}

internal sealed record DeletePoints(PointFilter Filter);

internal sealed record CountPoints(bool Exact);

internal sealed record PointCount(long Count);

internal sealed record UpdateResult(string? Status = null);
