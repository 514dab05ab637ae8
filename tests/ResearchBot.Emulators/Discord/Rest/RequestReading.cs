using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>The body of a request, taken apart.</summary>
internal sealed partial record RequestReading(byte[] Body, byte[] Payload, IReadOnlyList<(int Number, PostedFile File)> Files, string? Fault)
{
    public static async Task<RequestReading> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        await request.Body.CopyToAsync(all, cancellationToken);

        return await ReadAsync(all.ToArray(), request.ContentType, cancellationToken);
    }

    public static async Task<RequestReading> ReadAsync(byte[] body, string? contentType, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return new RequestReading(body, body, [], body.Length > 0 ? "no Content-Type" : null);
        }

        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return new RequestReading(body, body, [], null);
        }

        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return new RequestReading(body, body, [], body.Length > 0 ? $"the Content-Type {type.MediaType}" : null);
        }

        try
        {
            return await ReadPartsAsync(body, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), cancellationToken);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ArgumentException)
        {
            return new RequestReading(body, [], [], "a broken multipart body");
        }
    }

    private static async Task<RequestReading> ReadPartsAsync(byte[] body, string boundary, CancellationToken cancellationToken)
    {
        var payload = Array.Empty<byte>();
        var files = new List<(int, PostedFile)>();
        string? fault = null;
        using var stream = new MemoryStream(body);
        var reader = new MultipartReader(boundary, stream);

        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            using var content = new MemoryStream();
            await part.Body.CopyToAsync(content, cancellationToken);

            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
            {
                fault = "a part without a name";
                continue;
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();

            if (name == "payload_json")
            {
                payload = content.ToArray();
            }
            else if (FileName().Match(name) is { Success: true } file)
            {
                var called = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
                files.Add((int.Parse(file.Groups[1].Value, CultureInfo.InvariantCulture), new PostedFile(called.Length > 0 ? called : "unknown", content.ToArray(), part.ContentType ?? "application/octet-stream")));
            }
            else
            {
                fault = $"a part named {name}";
            }
        }

        return new RequestReading(body, payload.Length > 0 ? payload : "{}"u8.ToArray(), [.. files.OrderBy(file => file.Item1)], fault);
    }

    [GeneratedRegex(@"^files\[([0-9]{1,2})\]$")]
    private static partial Regex FileName();
}
