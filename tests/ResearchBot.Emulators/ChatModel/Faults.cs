using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ResearchBot.Emulators.ChatModel;

/// <summary>What may go wrong with a chat service.</summary>
public static class Faults
{
    /// <summary>An error status, with the error body of the real service.</summary>
    /// <param name="status">400 to 599.</param>
    /// <param name="retryAfter">Seconds for the header of that name.</param>
    public static ChatReply Status(int status, int? retryAfter = null) =>
        (http, _) => new ApiError(status, $"Scripted status {status}.").WriteAsync(http, retryAfter);

    /// <summary>The prompt is too long for the model.</summary>
    public static ChatReply ContextTooLong() => (http, _) => ApiError.OfContext().WriteAsync(http);

    /// <summary>Points to another address.</summary>
    public static ChatReply RedirectingTo(Uri address, int status = 302) => (http, _) =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = address.AbsoluteUri;

        return Task.CompletedTask;
    };

    /// <summary>Not a byte, for ever.</summary>
    public static ChatReply Silent() => (http, _) => HoldAsync(http);

    /// <summary>Half of an answer as events, then not a byte, for ever.</summary>
    public static ChatReply FallingSilentAfter(string text) => async (http, _) =>
    {
        await WriteHalfAsync(http, text);
        await HoldAsync(http);
    };

    /// <summary>Half of an answer as events, then the connection is reset.</summary>
    public static ChatReply BreakingOffAfter(string text) => async (http, _) =>
    {
        await WriteHalfAsync(http, text);
        http.Abort();
    };

    /// <summary>Half of an answer as events, then the orderly end of the stream without its last event.</summary>
    public static ChatReply EndingAfter(string text) => (http, _) => WriteHalfAsync(http, text);

    /// <summary>A byte now and then, never enough.</summary>
    /// <param name="pause">The time between two bytes.</param>
    public static ChatReply Dripping(TimeSpan pause) => async (http, _) =>
    {
        Wire.StartEvents(http);

        while (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.WriteAsync(":", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(pause, TimeProvider.System, http.RequestAborted);
        }
    };

    /// <summary>Any bytes, with status 200.</summary>
    public static ChatReply Bytes(string contentType, byte[] body) => async (http, _) =>
    {
        http.Response.ContentType = contentType;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    };

    /// <summary>Events with any data.</summary>
    public static ChatReply Events(params string[] data) =>
        Bytes("text/event-stream", Encoding.UTF8.GetBytes(string.Concat(data.Select(one => $"data: {one}\n\n"))));

    /// <summary>A comment that never ends.</summary>
    public static ChatReply Endless() => async (http, _) =>
    {
        Wire.StartEvents(http);
        var comment = Encoding.ASCII.GetBytes(": " + new string('x', 8190) + "\n");

        while (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.Body.WriteAsync(comment, http.RequestAborted);
        }
    };

    private static async Task WriteHalfAsync(HttpContext http, string text)
    {
        Wire.StartEvents(http);
        await Wire.WriteEventAsync(http, Wire.Chunk(new JsonObject { ["role"] = "assistant", ["content"] = text[..(text.Length / 2)] }).ToJsonString());
    }

    private static Task HoldAsync(HttpContext http) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
}
