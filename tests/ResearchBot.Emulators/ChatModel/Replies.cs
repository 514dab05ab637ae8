using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ResearchBot.Emulators.ChatModel;

/// <summary>Answers one request.</summary>
/// <param name="http">The exchange.</param>
/// <param name="request">What was asked, already checked.</param>
public delegate Task ChatReply(HttpContext http, ChatRequest request);

/// <summary>What a model may answer, as JSON or as events, whichever was asked for.</summary>
public static class Replies
{
    private const int PieceLength = 16;

    /// <summary>The model writes a text.</summary>
    /// <param name="text">What it writes.</param>
    /// <param name="finish">Why it ends.</param>
    public static ChatReply Saying(string text, string finish = "stop") => Saying(_ => text, finish);

    /// <summary>The model writes a text that depends on what it was asked.</summary>
    public static ChatReply Saying(Func<ChatRequest, string> answer, string finish = "stop") => (http, request) =>
    {
        var text = answer(request);
        var pieces = text.Chunk(PieceLength).Select(piece => new JsonObject { ["content"] = new string(piece) });

        return WriteAsync(http, request, new JsonObject { ["role"] = "assistant", ["content"] = text, ["refusal"] = null }, pieces, finish);
    };

    /// <summary>The model declines to answer.</summary>
    public static ChatReply Refusing(string text) => (http, request) => WriteAsync(
        http,
        request,
        new JsonObject { ["role"] = "assistant", ["content"] = null, ["refusal"] = text },
        [new JsonObject { ["refusal"] = text }],
        "stop");

    /// <summary>The model wants a tool to be run.</summary>
    public static ChatReply CallingTool(string name, string arguments) => (http, request) =>
    {
        JsonObject Call() => new()
        {
            ["id"] = "call_1",
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = name, ["arguments"] = arguments },
        };

        var streamed = Call();
        streamed["index"] = 0;

        return WriteAsync(
            http,
            request,
            new JsonObject { ["role"] = "assistant", ["content"] = null, ["tool_calls"] = new JsonArray(Call()) },
            [new JsonObject { ["tool_calls"] = new JsonArray(streamed) }],
            "tool_calls");
    };

    private static async Task WriteAsync(HttpContext http, ChatRequest request, JsonObject message, IEnumerable<JsonObject> pieces, string finish)
    {
        if (!request.Stream)
        {
            await Wire.WriteJsonAsync(http, Wire.Completion(message, finish));
            return;
        }

        Wire.StartEvents(http);
        await Wire.WriteEventAsync(http, Wire.Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }).ToJsonString());

        foreach (var piece in pieces)
        {
            await Wire.WriteEventAsync(http, Wire.Chunk(piece).ToJsonString());
        }

        await Wire.WriteEventAsync(http, Wire.Chunk([], finish).ToJsonString());

        if (request.Usage)
        {
            await Wire.WriteEventAsync(http, Wire.UsageChunk().ToJsonString());
        }

        await Wire.WriteEventAsync(http, "[DONE]");
    }
}
