using System.Text.Json;
using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Turns an error answer into an exception that says what the server said, but never the key.</summary>
internal static class QdrantRefusal
{
    /// <summary>The header that carries the key.</summary>
    public const string KeyHeader = "api-key";

    private const int LongestReason = 300;

    public static async Task<QdrantException> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var reason = await ReadReasonAsync(response, cancellationToken);

        return new QdrantException(
            reason is null ? $"Qdrant answered with status {status}." : $"Qdrant answered with status {status}: {reason}",
            response.StatusCode);
    }

    private static async Task<string?> ReadReasonAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            var failure = await JsonSerializer.DeserializeAsync(content, QdrantJson.Wire.QdrantFailure, cancellationToken);
            var reason = failure?.Status?.Error;

            return reason is null || HoldsKey(reason, response.RequestMessage) ? null
                : reason.Length <= LongestReason ? reason
                : reason[..LongestReason];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool HoldsKey(string reason, HttpRequestMessage? request) =>
        request is not null
        && request.Headers.TryGetValues(KeyHeader, out var keys)
        && keys.Any(key => reason.Contains(key, StringComparison.Ordinal));
}
