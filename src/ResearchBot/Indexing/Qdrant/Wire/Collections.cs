namespace ResearchBot.Indexing.Qdrant.Wire;

internal sealed record CreateCollection(
    IReadOnlyDictionary<string, DenseVectorParams> Vectors,
    IReadOnlyDictionary<string, SparseVectorParams> SparseVectors,
    StrictMode StrictModeConfig);

internal sealed record DenseVectorParams(int Size, string Distance);

internal sealed record SparseVectorParams;

internal sealed record StrictMode(bool Enabled, bool UnindexedFilteringRetrieve, bool UnindexedFilteringUpdate);

internal sealed record CreateFieldIndex(string FieldName, FieldSchema FieldSchema);

internal sealed record FieldSchema(string Type)
{
    public bool? IsTenant { get; init; }

    public bool? Lookup { get; init; }

    public bool? Range { get; init; }
}

internal sealed record CollectionList(IReadOnlyList<CollectionName> Collections);

internal sealed record CollectionName(string Name);

internal sealed record CollectionState(string Status);

internal sealed record AliasList(IReadOnlyList<QdrantAlias> Aliases);

internal sealed record QdrantAlias(string AliasName, string CollectionName);

internal sealed record ChangeAliases(IReadOnlyList<AliasAction> Actions);

/// <summary>One of the two is set.</summary>
internal sealed record AliasAction(DeleteAlias? DeleteAlias = null, QdrantAlias? CreateAlias = null);

internal sealed record DeleteAlias(string AliasName);
