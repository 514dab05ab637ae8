using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchBot.Tests.Indexing.Qdrant;

/// <summary>A server that keeps names, aliases and point ids, and answers every search with <see cref="Rows"/>, whatever was asked. It fails where told to.</summary>
internal sealed class QdrantStub : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _aliases = [];
    private readonly Dictionary<string, HashSet<string>> _collections = [];

    /// <summary>Gives an answer of its own to a request; null leaves it to the stub.</summary>
    public Func<string, HttpResponseMessage?> Fault { get; set; } = _ => null;

    /// <summary>The points that a search finds, as the server writes them.</summary>
    public Func<JsonNode, JsonArray> Rows { get; set; } = _ => [];

    /// <summary>Every request: method, path and query.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The values of the header that carries the key.</summary>
    public ConcurrentQueue<string> Keys { get; } = [];

    public IReadOnlyCollection<string> Collections => _collections.Keys;

    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    public static HttpResponseMessage Refuse(HttpStatusCode status, string reason) =>
        Answer(status, new JsonObject { ["status"] = new JsonObject { ["error"] = reason }, ["time"] = 0 });

    public void Hold(string collection) => _collections[collection] = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var line = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        Requests.Enqueue(line);

        foreach (var key in request.Headers.TryGetValues("api-key", out var keys) ? keys : [])
        {
            Keys.Enqueue(key);
        }

        lock (_lock)
        {
            var answer = Fault(line) ?? Answer(HttpStatusCode.OK, new JsonObject { ["result"] = Result(line, body), ["status"] = "ok" });
            answer.RequestMessage = request;

            return answer;
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonNode body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private static JsonArray List(IEnumerable<JsonNode> nodes) => [.. nodes];

    private JsonNode? Result(string line, JsonNode? body)
    {
        var parts = line.Split(' ', '?')[1].Trim('/').Split('/');
        var name = parts.Length > 1 ? parts[1] : "";

        switch (line.Split(' ')[0], string.Join('/', parts.Skip(2)))
        {
            case ("GET", _) when parts is ["aliases"]:
                var aliases = _aliases.Select(alias => new JsonObject { ["alias_name"] = alias.Key, ["collection_name"] = alias.Value });
                return new JsonObject { ["aliases"] = List(aliases) };
            case ("GET", _) when name.Length == 0:
                return new JsonObject { ["collections"] = List(_collections.Keys.Select(key => new JsonObject { ["name"] = key })) };
            case ("GET", _):
                return new JsonObject { ["status"] = "green" };
            case ("POST", "") when name == "aliases":
                ChangeAliases(body!);
                return true;
            case ("PUT", ""):
                return _collections.TryAdd(name, []);
            case ("DELETE", ""):
                return _collections.Remove(name);
            case ("PUT", "points"):
                _collections[name].UnionWith(body!["points"]!.AsArray().Select(point => (string)point!["id"]!));
                return new JsonObject { ["status"] = "completed" };
            case ("POST", "points/count"):
                return new JsonObject { ["count"] = _collections[name].Count };
            case ("POST", "points/query/batch"):
                return List(body!["searches"]!.AsArray().Select(search => new JsonObject { ["points"] = Rows(search!) }));
            default:
                return new JsonObject { ["status"] = "completed" };
        }
    }

    private void ChangeAliases(JsonNode body)
    {
        foreach (var action in body["actions"]!.AsArray())
        {
            if (action!["delete_alias"] is { } deleted)
            {
                _aliases.Remove((string)deleted["alias_name"]!);
            }
            else
            {
                var created = action["create_alias"]!.Deserialize<Dictionary<string, string>>()!;
                _aliases[created["alias_name"]] = created["collection_name"];
            }
        }
    }
}
