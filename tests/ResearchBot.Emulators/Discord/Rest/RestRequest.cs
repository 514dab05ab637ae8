using System.Text;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>A request that was sent to the REST interface, taken or refused.</summary>
public sealed class RestRequest
{
    private readonly byte[] _payload;

    internal RestRequest(string method, string path, string query, IReadOnlyDictionary<string, string> headers, byte[] body, byte[] payload, IReadOnlyList<PostedFile> files, DateTimeOffset at)
    {
        Method = method;
        Path = path;
        Query = query;
        Headers = headers;
        Body = body;
        _payload = payload;
        Files = files;
        At = at;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path without <c>/api/v10</c>.</summary>
    public string Path { get; }

    /// <summary>The query with its question mark; empty when there is none.</summary>
    public string Query { get; }

    /// <summary>The headers; names in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The bytes of the body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The files of a multipart body.</summary>
    public IReadOnlyList<PostedFile> Files { get; }

    /// <summary>When it came.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The status that it was answered with; null while it is not, 0 when the connection was cut instead.</summary>
    public int? Status { get; internal set; }

    /// <summary>The JSON of the body, of a multipart one too, as text.</summary>
    public string Text => Encoding.UTF8.GetString(_payload);

    /// <summary>The JSON of the body; null when there is none.</summary>
    public JsonNode? Json => JsonReading.Parse(_payload, out _);

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}{Query} -> {Status}";
}
