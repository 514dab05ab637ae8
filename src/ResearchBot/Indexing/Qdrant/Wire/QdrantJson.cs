using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResearchBot.Indexing.Qdrant.Wire;

/// <summary>What the server answers: the result, or a status with an error.</summary>
internal sealed record QdrantReply<T>(T? Result = default);

internal sealed record QdrantFailure(QdrantFailureStatus? Status = null);

internal sealed record QdrantFailureStatus(string? Error = null);

[JsonSerializable(typeof(CreateCollection))]
[JsonSerializable(typeof(CreateFieldIndex))]
[JsonSerializable(typeof(ChangeAliases))]
[JsonSerializable(typeof(UpsertPoints))]
[JsonSerializable(typeof(DeletePoints))]
[JsonSerializable(typeof(CountPoints))]
[JsonSerializable(typeof(QueryBatch))]
[JsonSerializable(typeof(QdrantReply<bool>), TypeInfoPropertyName = "FlagReply")]
[JsonSerializable(typeof(QdrantReply<CollectionList>), TypeInfoPropertyName = "CollectionListReply")]
[JsonSerializable(typeof(QdrantReply<CollectionState>), TypeInfoPropertyName = "CollectionStateReply")]
[JsonSerializable(typeof(QdrantReply<AliasList>), TypeInfoPropertyName = "AliasListReply")]
[JsonSerializable(typeof(QdrantReply<UpdateResult>), TypeInfoPropertyName = "UpdateReply")]
[JsonSerializable(typeof(QdrantReply<PointCount>), TypeInfoPropertyName = "CountReply")]
[JsonSerializable(typeof(QdrantReply<IReadOnlyList<QueryResult>>), TypeInfoPropertyName = "QueryReply")]
[JsonSerializable(typeof(QdrantFailure))]
internal sealed partial class QdrantJson : JsonSerializerContext
{
    /// <summary>Snake case, nothing written for null, letters of all alphabets written as they are, and an answer that lacks something refused.</summary>
    public static QdrantJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
