using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ResearchBot.Emulators.ChatModel;

/// <summary>A refusal in the shape that the real service gives it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Parameter">The field that is wrong, where one is.</param>
/// <param name="Code">The service's word for it, where it has one.</param>
public sealed record ApiError(int Status, string Message, string? Parameter = null, string? Code = null)
{
    /// <summary>Checks the key of a request.</summary>
    /// <returns>Null when it may pass.</returns>
    public static ApiError? OfKey(string? key, string authorization) =>
        key is null || authorization == $"Bearer {key}" ? null
        : authorization.Length == 0 ? new ApiError(401, "You didn't provide an API key.")
        : new ApiError(401, "Incorrect API key provided.", Code: "invalid_api_key");

    /// <summary>The address exists, the method does not.</summary>
    public static ApiError OfMethod(string method) => new(405, $"Not allowed to {method} here.");

    /// <summary>The address does not exist.</summary>
    public static ApiError OfAddress(string method, string path) => new(404, $"Invalid URL ({method} {path})");

    /// <summary>The prompt is longer than the model takes.</summary>
    public static ApiError OfContext() =>
        new(400, "This model's maximum context length is 4096 tokens.", "messages", "context_length_exceeded");

    /// <summary>Sends the refusal.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="retryAfter">Seconds for the header of that name.</param>
    public Task WriteAsync(HttpContext http, int? retryAfter = null)
    {
        http.Response.StatusCode = Status;

        if (retryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return Wire.WriteJsonAsync(http, new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["message"] = Message,
                ["type"] = Status switch
                {
                    429 => "rate_limit_exceeded",
                    >= 500 => "server_error",
                    _ => "invalid_request_error",
                },
                ["param"] = Parameter,
                ["code"] = Code,
            },
        });
    }
}
