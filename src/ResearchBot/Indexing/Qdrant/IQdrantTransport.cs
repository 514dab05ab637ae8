using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>The operations of a Qdrant server that the index needs. Every one may be repeated; every one throws <see cref="QdrantException"/> when the server fails.</summary>
internal interface IQdrantTransport
{
    Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<QdrantAlias>> ListAliasesAsync(CancellationToken cancellationToken);

    Task CreateCollectionAsync(string collection, CreateCollection body, CancellationToken cancellationToken);

    Task CreateFieldIndexAsync(string collection, CreateFieldIndex body, CancellationToken cancellationToken);

    /// <summary>Deletes a collection; one that is not there is no error.</summary>
    Task DeleteCollectionAsync(string collection, CancellationToken cancellationToken);

    /// <summary>Tells how a collection is: <c>green</c>, <c>yellow</c> while it is optimised, <c>grey</c> while that waits, <c>red</c> when it is broken.</summary>
    Task<string> GetStatusAsync(string collection, CancellationToken cancellationToken);

    /// <summary>Changes aliases, all or none.</summary>
    Task ChangeAliasesAsync(ChangeAliases body, CancellationToken cancellationToken);

    /// <summary>Writes points and waits until they are applied.</summary>
    Task UpsertAsync(string collection, UpsertPoints body, CancellationToken cancellationToken);

    /// <summary>Deletes the points that pass a filter and waits until that is applied.</summary>
    Task DeletePointsAsync(string collection, DeletePoints body, CancellationToken cancellationToken);

    /// <summary>Counts points exactly.</summary>
    Task<long> CountAsync(string collection, CancellationToken cancellationToken);

    /// <summary>Answers searches in one request, in their order.</summary>
    Task<IReadOnlyList<IReadOnlyList<ScoredPoint>>> QueryAsync(
        string collection, QueryBatch body, CancellationToken cancellationToken);
}
