using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Polly;
using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Speaks to the server's REST interface.</summary>
internal sealed class HttpQdrantTransport(HttpClient client) : IQdrantTransport
{
    private static readonly QdrantJson Wire = QdrantJson.Wire;

    public async Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellationToken)
    {
        var list = await SendAsync(HttpMethod.Get, "collections", null, Wire.CollectionListReply, cancellationToken);

        return [.. list.Collections.Select(collection => collection.Name)];
    }

    public async Task<IReadOnlyList<QdrantAlias>> ListAliasesAsync(CancellationToken cancellationToken) =>
        (await SendAsync(HttpMethod.Get, "aliases", null, Wire.AliasListReply, cancellationToken)).Aliases;

    public Task CreateCollectionAsync(string collection, CreateCollection body, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, At(collection), Json(body, Wire.CreateCollection), Wire.FlagReply, cancellationToken);

    public Task CreateFieldIndexAsync(string collection, CreateFieldIndex body, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Put, At(collection, "/index?wait=true"), Json(body, Wire.CreateFieldIndex), Wire.UpdateReply, cancellationToken);

    public Task DeleteCollectionAsync(string collection, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, At(collection), null, Wire.FlagReply, cancellationToken);

    public async Task<string> GetStatusAsync(string collection, CancellationToken cancellationToken) =>
        (await SendAsync(HttpMethod.Get, At(collection), null, Wire.CollectionStateReply, cancellationToken)).Status;

    public Task ChangeAliasesAsync(ChangeAliases body, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "collections/aliases", Json(body, Wire.ChangeAliases), Wire.FlagReply, cancellationToken);

    public Task UpsertAsync(string collection, UpsertPoints body, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Put, At(collection, "/points?wait=true"), Json(body, Wire.UpsertPoints), Wire.UpdateReply, cancellationToken);

    public Task DeletePointsAsync(string collection, DeletePoints body, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Post, At(collection, "/points/delete?wait=true"), Json(body, Wire.DeletePoints), Wire.UpdateReply, cancellationToken);

    public async Task<long> CountAsync(string collection, CancellationToken cancellationToken)
    {
        var body = Json(new CountPoints(Exact: true), Wire.CountPoints);

        return (await SendAsync(HttpMethod.Post, At(collection, "/points/count"), body, Wire.CountReply, cancellationToken)).Count;
    }

    public async Task<IReadOnlyList<IReadOnlyList<ScoredPoint>>> QueryAsync(
        string collection, QueryBatch body, CancellationToken cancellationToken)
    {
        var results = await SendAsync(
            HttpMethod.Post, At(collection, "/points/query/batch"), Json(body, Wire.QueryBatch), Wire.QueryReply, cancellationToken);

        return results.Count == body.Searches.Count
            ? [.. results.Select(result => result.Points)]
            : throw new QdrantException($"Qdrant answered {results.Count} of {body.Searches.Count} searches.");
    }

    private static string At(string collection, string rest = "") => $"collections/{Uri.EscapeDataString(collection)}{rest}";

    private static ByteArrayContent Json<T>(T body, JsonTypeInfo<T> type)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        return content;
    }

    private async Task<T> SendAsync<T>(
        HttpMethod method, string path, HttpContent? body, JsonTypeInfo<QdrantReply<T>> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };

        try
        {
            using var response = await client.SendAsync(request, cancellationToken);

            if (!response.IsSuccessStatusCode)
            {
                throw await QdrantRefusal.ReadAsync(response, cancellationToken);
            }

            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            var reply = await JsonSerializer.DeserializeAsync(content, type, cancellationToken);

            return reply is { Result: { } result } ? result : throw new QdrantException("Qdrant answered without a result.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or ExecutionRejectedException)
        {
            throw new QdrantException("Qdrant cannot be reached.", inner: exception);
        }
        catch (JsonException exception)
        {
            throw new QdrantException("Qdrant answered something that is not its format.", inner: exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new QdrantException("Qdrant did not answer in time.", inner: exception);
        }
    }
}
