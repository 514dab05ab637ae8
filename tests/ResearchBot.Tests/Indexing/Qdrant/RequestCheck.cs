using System.Text.Json.Nodes;

namespace ResearchBot.Tests.Indexing.Qdrant;

/// <summary>Stops a request that the official description does not allow.</summary>
/// <param name="specification">The description.</param>
/// <param name="server">The server's address; what it describes begins behind that.</param>
internal sealed class RequestCheck(QdrantSpecification specification, Uri server) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        var address = request.RequestUri!;
        var path = address.AbsolutePath[server.AbsolutePath.TrimEnd('/').Length..];

        return specification.FindFault(request.Method, path, address.Query, body) is { } fault
            ? throw new InvalidOperationException($"{request.Method} {path}: {fault}")
            : await base.SendAsync(request, cancellationToken);
    }
}
