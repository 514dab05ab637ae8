using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ResearchBot.Emulators.ChatModel;

/// <summary>The bodies and events of the protocol.</summary>
internal static class Wire
{
    private const long Created = 1_700_000_000;

    public static JsonObject Models(string model) => new()
    {
        ["object"] = "list",
        ["data"] = new JsonArray(new JsonObject { ["id"] = model, ["object"] = "model", ["created"] = Created, ["owned_by"] = "emulator" }),
    };

    public static JsonObject Completion(JsonObject message, string finish) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = Created,
        ["model"] = "emulated",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["logprobs"] = null, ["finish_reason"] = finish }),
        ["usage"] = Usage(),
    };

    public static JsonObject Chunk(JsonObject delta, string? finish = null) => Chunk(
        new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = finish }), null);

    public static JsonObject UsageChunk() => Chunk([], Usage());

    public static async Task WriteJsonAsync(HttpContext http, JsonNode json)
    {
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(json.ToJsonString(), http.RequestAborted);
    }

    public static void StartEvents(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
    }

    public static async Task WriteEventAsync(HttpContext http, string data)
    {
        await http.Response.WriteAsync($"data: {data}\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }

    private static JsonObject Chunk(JsonArray choices, JsonObject? usage) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = Created,
        ["model"] = "emulated",
        ["choices"] = choices,
        ["usage"] = usage,
    };

    private static JsonObject Usage() => new() { ["prompt_tokens"] = 100, ["completion_tokens"] = 20, ["total_tokens"] = 120 };
}
