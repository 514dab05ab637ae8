using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace ResearchBot.Tests.Discord.Rest;

/// <summary>One request as it reached the wire.</summary>
internal sealed record SeenRequest(string Method, string Path, string? Authorization, string UserAgent, string? ContentType, string Body, DateTimeOffset At);

/// <summary>Stands for Discord behind the client: keeps what was sent, answers as it is told.</summary>
internal sealed class StubDiscord(TimeProvider time) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SeenRequest> _seen = new();

    /// <summary>Answers a request; by default with an empty object.</summary>
    public Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } = (_, _) => Task.FromResult(Json("{}"));

    public IReadOnlyList<SeenRequest> Seen => [.. _seen];

    public SeenRequest Last => _seen.Last();

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    /// <summary>A refusal by a limit, as Discord words it.</summary>
    public static HttpResponseMessage Limited(string scope, double retryAfter, params (string Name, string Value)[] headers) => Json(
        string.Create(CultureInfo.InvariantCulture, $$"""{"message": "You are being rate limited.", "retry_after": {{retryAfter}}, "global": {{(scope == "global" ? "true" : "false")}}}"""),
        HttpStatusCode.TooManyRequests,
        [("X-RateLimit-Scope", scope), .. headers]);

    /// <summary>A refusal by a proxy, which knows no JSON.</summary>
    public static HttpResponseMessage Proxy(HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        var response = Json("<html>Error 1015: you are being rate limited</html>", status, headers);
        response.Content.Headers.ContentType = new("text/html");

        return response;
    }

    /// <summary>An answer that tells of its bucket.</summary>
    public static HttpResponseMessage InBucket(string name, int remaining, double resetAfter) => Json(
        "{}",
        HttpStatusCode.OK,
        ("X-RateLimit-Bucket", name),
        ("X-RateLimit-Limit", "5"),
        ("X-RateLimit-Remaining", $"{remaining}"),
        ("X-RateLimit-Reset", "1"),
        ("X-RateLimit-Reset-After", resetAfter.ToString(CultureInfo.InvariantCulture)));

    public static HttpResponseMessage Refusal(HttpStatusCode status, int code) => Json($$"""{"message": "No.", "code": {{code}}}""", status);

    /// <summary>Answers in turn, the last answer for ever.</summary>
    public void Script(params Func<HttpResponseMessage>[] answers)
    {
        var at = -1;
        Answer = (_, _) => Task.FromResult(answers[Math.Min(Interlocked.Increment(ref at), answers.Length - 1)]());
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = new SeenRequest(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Headers.NonValidated.TryGetValues("Authorization", out var authorization) ? authorization.ToString() : null,
            request.Headers.NonValidated["User-Agent"].ToString(),
            request.Content?.Headers.ContentType?.ToString(),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken),
            time.GetUtcNow());
        _seen.Enqueue(seen);

        return await Answer(seen, cancellationToken);
    }
}
