using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.ChatModel;

/// <summary>A request that the real service would take.</summary>
/// <param name="Messages">Who says what, in order.</param>
/// <param name="Stream">The reply is wanted as server-sent events.</param>
/// <param name="Usage">The last event is wanted to carry the usage.</param>
/// <param name="Schema">The JSON schema of the reply, where one is asked for.</param>
public sealed record ChatRequest(IReadOnlyList<ChatMessage> Messages, bool Stream, bool Usage, JsonObject? Schema)
{
    private static readonly string[] Roles = ["system", "developer", "user", "assistant", "tool"];

    /// <summary>The texts of one role.</summary>
    public string TextOf(string role) => string.Join('\n', Messages.Where(message => message.Role == role).Select(message => message.Text));

    /// <summary>Reads and checks a body.</summary>
    /// <returns>The request, or why it is refused.</returns>
    public static (ChatRequest? Request, ApiError? Error) Read(string body, string model)
    {
        JsonObject? json;

        try
        {
            json = JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            json = null;
        }

        if (json is null)
        {
            return (null, new ApiError(400, "We could not parse the JSON body of your request."));
        }

        var messages = (json["messages"] as JsonArray)?.Select(ChatMessage.Read).ToList();
        var error = ErrorOf(json, model) ?? ErrorOf(messages) ?? SchemaRules.ErrorOf(json["response_format"]);

        return error is not null
            ? (null, error)
            : (new ChatRequest(
                [.. messages!.OfType<ChatMessage>()],
                json["stream"]?.GetValue<bool>() ?? false,
                json["stream_options"]?["include_usage"]?.GetValue<bool>() ?? false,
                json["response_format"]?["json_schema"]?["schema"] as JsonObject), null);
    }

    private static ApiError? ErrorOf(JsonObject json, string model) =>
        json["model"] is not JsonValue name || !name.TryGetValue<string>(out var asked) ? new ApiError(400, "you must provide a model parameter", "model")
        : asked != model ? new ApiError(404, $"The model '{asked}' does not exist.", "model", "model_not_found")
        : !IsBoolean(json["stream"]) ? new ApiError(400, "Invalid type for 'stream': expected a boolean.", "stream", "invalid_type")
        : !IsWithin(json["temperature"], 0, 2) ? new ApiError(400, "Invalid 'temperature': expected a number from 0 to 2.", "temperature")
        : json["max_tokens"] is not null && json["max_completion_tokens"] is not null ? new ApiError(400, "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.", "max_tokens")
        : !IsWithin(json["max_tokens"], 1, 1_000_000) ? new ApiError(400, "Invalid 'max_tokens'.", "max_tokens")
        : !IsWithin(json["max_completion_tokens"], 1, 1_000_000) ? new ApiError(400, "Invalid 'max_completion_tokens'.", "max_completion_tokens")
        : json["stream_options"] is not null && json["stream"]?.GetValue<bool>() is not true ? new ApiError(400, "The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options")
        : null;

    private static ApiError? ErrorOf(List<ChatMessage?>? messages) =>
        messages is null ? new ApiError(400, "Missing required parameter: 'messages'.", "messages", "missing_required_parameter")
        : messages.Count == 0 ? new ApiError(400, "Invalid 'messages': empty array.", "messages", "empty_array")
        : messages.FindIndex(message => message is null || !Roles.Contains(message.Role)) is >= 0 and var at
            ? new ApiError(400, $"Invalid 'messages[{at}]'.", $"messages[{at}]", "invalid_value")
        : null;

    private static bool IsBoolean(JsonNode? node) => node is null || node.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    private static bool IsWithin(JsonNode? node, double least, double most) =>
        node is null || (node.GetValueKind() == JsonValueKind.Number && node.GetValue<double>() is var value && value >= least && value <= most);
}
