using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord;
using Xunit;

namespace ResearchBot.Tests.Emulators.Discord;

/// <summary>Speaks to the loopback Discord with nothing but HTTP and a socket, so that the test sees every word.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private readonly DiscordServer _server;
    private readonly HttpClient _http = new();
    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _inflated = new();
    private ZLibStream? _zlib;

    private RawClient(DiscordServer server)
    {
        _server = server;
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
    }

    public JsonObject Ready { get; private set; } = [];

    public long LastNumber { get; private set; }

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    /// <summary>Only the REST interface.</summary>
    public static RawClient Of(DiscordServer server) => new(server);

    /// <summary>A client that is ready.</summary>
    public static async Task<RawClient> ConnectAsync(DiscordServer server, int intents = 1 | 512 | 4096, string query = "")
    {
        var client = await OpenAsync(server, query);
        await client.SendAsync(2, Identity(server, intents));
        client.Ready = (JsonObject)(await client.EventAsync("READY"))["d"]!;

        return client;
    }

    /// <summary>A client that was greeted.</summary>
    public static async Task<RawClient> OpenAsync(DiscordServer server, string query = "", string? address = null)
    {
        var client = new RawClient(server);
        await client._socket.ConnectAsync(new Uri($"{address ?? server.ApiBaseUrl.GetLeftPart(UriPartial.Authority).Replace("http", "ws")}/?v=10&encoding=json{query}"), TestContext.Current.CancellationToken);

        return client;
    }

    public static JsonObject Identity(DiscordServer server, int intents, string? token = null) => new()
    {
        ["token"] = token ?? server.Token,
        ["intents"] = intents,
        ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "raw", ["device"] = "raw" },
    };

    public Task SendAsync(int op, JsonNode? data) => SendAsync(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());

    public Task SendAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    /// <summary>The next payload; null when the socket was closed.</summary>
    public async Task<JsonObject?> NextAsync()
    {
        using var bytes = new MemoryStream();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        var buffer = new byte[16384];
        var isWhole = false;

        while (!isWhole)
        {
            var part = await _socket.ReceiveAsync(buffer, limit.Token);

            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            await bytes.WriteAsync(buffer.AsMemory(0, part.Count), TestContext.Current.CancellationToken);
            isWhole = part.EndOfMessage && (part.MessageType == WebSocketMessageType.Text || bytes.ToArray() is [.., 0, 0, 0xFF, 0xFF]);
        }

        var payload = (JsonObject)JsonNode.Parse(Inflate(bytes.ToArray()))!;
        LastNumber = (long?)payload["s"] ?? LastNumber;

        return payload;
    }

    /// <summary>The next payload of a kind, passing over others.</summary>
    public async Task<JsonObject> PayloadAsync(int op)
    {
        while (await NextAsync() is { } payload)
        {
            if ((int)payload["op"]! == op)
            {
                return payload;
            }
        }

        throw new InvalidOperationException($"Closed with {CloseStatus}.");
    }

    /// <summary>The next event of a name, passing over others.</summary>
    public async Task<JsonObject> EventAsync(string name)
    {
        JsonObject payload;

        do
        {
            payload = await PayloadAsync(0);
        }
        while ((string?)payload["t"] != name);

        return payload;
    }

    public async Task<(int Status, JsonNode? Body)> RestAsync(string method, string path, JsonNode? body = null, bool authorized = true)
    {
        using var content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await RequestAsync(method, path, content, authorized);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async Task<HttpResponseMessage> RequestAsync(string method, string path, HttpContent? content = null, bool authorized = true)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{_server.ApiBaseUrl}{path}") { Content = content };

        if (authorized)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bot {_server.Token}");
        }

        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Answers an interaction that was just received.</summary>
    public Task<(int Status, JsonNode? Body)> AnswerAsync(JsonObject payload, int type, JsonNode? data = null) =>
        RestAsync("POST", $"/interactions/{payload["d"]!["id"]}/{payload["d"]!["token"]}/callback", new JsonObject { ["type"] = type, ["data"] = data }, authorized: false);

    public Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        _socket.Abort();
        _socket.Dispose();
        _zlib?.Dispose();
        _inflated.Dispose();

        return ValueTask.CompletedTask;
    }

    private byte[] Inflate(byte[] bytes)
    {
        if (bytes[0] == '{')
        {
            return bytes;
        }

        // The stream reads whatever was added to it since it last came to the end.
        var at = _inflated.Position;
        _inflated.Position = _inflated.Length;
        _inflated.Write(bytes);
        _inflated.Position = at;
        _zlib ??= new ZLibStream(_inflated, CompressionMode.Decompress, leaveOpen: true);
        using var text = new MemoryStream();
        _zlib.CopyTo(text);

        return text.ToArray();
    }
}
