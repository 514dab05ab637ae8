using System.Globalization;
using System.Net.Http.Headers;

namespace ResearchBot.Discord.Rest.Sending;

/// <summary>What an answer tells about limits. Times are spans from its arrival, never dates.</summary>
/// <param name="Bucket">The name of the bucket; null where none is told.</param>
/// <param name="Remaining">How many requests are left.</param>
/// <param name="ResetAfter">When there are more.</param>
/// <param name="RetryAfter">How long to wait after a refusal.</param>
/// <param name="Scope"><c>user</c>, <c>global</c> or <c>shared</c>, of a refusal by Discord itself.</param>
internal sealed record RateHeaders(string? Bucket, int? Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, string? Scope)
{
    public static RateHeaders Of(HttpResponseHeaders headers) => new(
        Read(headers, "X-RateLimit-Bucket"),
        int.TryParse(Read(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining) ? remaining : null,
        ReadSeconds(headers, "X-RateLimit-Reset-After"),
        ReadSeconds(headers, "Retry-After"),
        Read(headers, "X-RateLimit-Scope") ?? (Read(headers, "X-RateLimit-Global") is null ? null : "global"));

    private static TimeSpan? ReadSeconds(HttpResponseHeaders headers, string name) =>
        double.TryParse(Read(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < int.MaxValue
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static string? Read(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
