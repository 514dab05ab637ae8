using System.Net.Http.Headers;
using System.Text;

using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Rest.Bodies;

/// <summary>What a request carries, ready to be sent as often as needed.</summary>
internal sealed record RestBody(ReadOnlyMemory<byte> Json, IReadOnlyList<FilePart>? Files = null)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>Makes the content of one attempt.</summary>
    public HttpContent CreateContent()
    {
        var json = new ReadOnlyMemoryContent(Json) { Headers = { ContentType = JsonType } };

        if (Files is not { Count: > 0 })
        {
            return json;
        }

        var parts = new MultipartFormDataContent { { json, "payload_json" } };
        parts.HeaderEncodingSelector = static (_, _) => Encoding.UTF8;

        for (var at = 0; at < Files.Count; at++)
        {
            parts.Add(CreatePart(Files[at], at));
        }

        return parts;
    }

    private static ReadOnlyMemoryContent CreatePart(FilePart file, int number)
    {
        var part = new ReadOnlyMemoryContent(file.Content);
        part.Headers.ContentType = MediaTypeHeaderValue.TryParse(file.ContentType, out var type) ? type : new("application/octet-stream");

        // written by hand, as other clients do: the library would spell a name beyond ASCII in two ways
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files[{number}]\"; filename=\"{FileName.Safe(file.Name)}\"");

        return part;
    }
}
