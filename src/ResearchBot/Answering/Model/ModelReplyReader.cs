using System.Text.Json;
using System.Text.RegularExpressions;

namespace ResearchBot.Answering.Model;

/// <summary>Reads the JSON that a model wrote, strictly: one object, known depth, no key twice, no number that JSON does not have.</summary>
internal static partial class ModelReplyReader
{
    /// <summary>The most claims a reply may hold.</summary>
    public const int MostClaims = 12;

    private static readonly ModelReply.Unavailable Malformed = new("its reply has not the form that was asked for");

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Reads a reply; a Markdown fence around it is tolerated.</summary>
    public static ModelReply Read(string reply)
    {
        try
        {
            using var document = JsonDocument.Parse(Fence().Match(reply.Trim()) is { Success: true } fenced ? fenced.Groups["json"].Value : reply, Strict);

            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return Malformed;
        }
        catch (InvalidOperationException)
        {
            // a string that holds half a surrogate pair
            return Malformed;
        }
    }

    private static ModelReply Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("claims", out var list)
            || list.ValueKind != JsonValueKind.Array
            || list.GetArrayLength() > MostClaims)
        {
            return Malformed;
        }

        var claims = list.EnumerateArray().Select(Claim).ToList();

        return claims.Contains(null) ? Malformed : new ModelReply.Claims([.. claims.OfType<ModelClaim>()]);
    }

    private static ModelClaim? Claim(JsonElement claim) =>
        claim.ValueKind == JsonValueKind.Object
        && Text(claim, "text") is { } text
        && Text(claim, "quote") is { } quote
        && claim.TryGetProperty("passage", out var passage)
        && passage.ValueKind == JsonValueKind.Number
        && passage.TryGetInt32(out var number)
            ? new ModelClaim(text, number, quote)
            : null;

    private static string? Text(JsonElement claim, string name) =>
        claim.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"^```[a-z]*\s*\n(?<json>.*)\n\s*```$", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Fence();
}
