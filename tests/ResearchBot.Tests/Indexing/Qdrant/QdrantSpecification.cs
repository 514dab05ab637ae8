using System.Text.Json.Nodes;
using ResearchBot.Emulators.OpenApi;

namespace ResearchBot.Tests.Indexing.Qdrant;

/// <summary>The official description of Qdrant's REST interface, read strictly: a field that it does not know is an error, as the server would ignore it.</summary>
internal sealed class QdrantSpecification
{
    private static readonly Lazy<QdrantSpecification?> Found = new(() =>
        OpenApiDescription.Find("qdrant-openapi.json") is { } description ? new QdrantSpecification(description) : null);

    private readonly OpenApiDescription _description;

    private QdrantSpecification(OpenApiDescription description) => _description = description;

    /// <summary>Null where the file is not beside the project.</summary>
    public static QdrantSpecification? Instance => Found.Value;

    /// <summary>What is wrong with a request; null when nothing is.</summary>
    public string? FindFault(HttpMethod method, string path, string query, JsonNode? body) =>
        _description.Judge(method.Method, path, query, body) is [var first, ..] ? first.ToString() : null;
}
