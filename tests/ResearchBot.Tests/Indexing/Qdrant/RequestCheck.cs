using System.Text.Json.Nodes;

namespace ResearchBot.Tests.Indexing.Qdrant;

/// <summary>Stops a request that the official description does not allow.</summary>
internal sealed class RequestCheck(QdrantSpecification specification) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        var address = request.RequestUri!;

        return specification.FindFault(request.Method, address.AbsolutePath, address.Query, body) is { } fault
            ? throw new InvalidOperationException($"{request.Method} {address.AbsolutePath}: {fault}")
            : await base.SendAsync(request, cancellationToken);
    }
}
