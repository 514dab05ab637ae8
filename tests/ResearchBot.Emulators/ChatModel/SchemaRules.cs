using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ResearchBot.Emulators.ChatModel;

/// <summary>What the real service demands of <c>response_format</c>, and of a strict schema.</summary>
internal static partial class SchemaRules
{
    /// <summary>Checks a response format.</summary>
    /// <returns>Null when it is absent or right.</returns>
    public static ApiError? ErrorOf(JsonNode? format) => format switch
    {
        null => null,
        JsonObject asked => TextOf(asked["type"]) switch
        {
            "text" or "json_object" => null,
            "json_schema" => ErrorOfSchema(asked["json_schema"] as JsonObject),
            _ => new ApiError(400, "Invalid value for 'response_format.type'.", "response_format.type", "invalid_value"),
        },
        _ => new ApiError(400, "Invalid type for 'response_format': expected an object.", "response_format", "invalid_type"),
    };

    private static ApiError? ErrorOfSchema(JsonObject? asked)
    {
        if (asked is null)
        {
            return Missing("response_format.json_schema");
        }

        if (TextOf(asked["name"]) is not { } name)
        {
            return Missing("response_format.json_schema.name");
        }

        if (!SchemaName().IsMatch(name))
        {
            return new ApiError(400, "Invalid 'response_format.json_schema.name'.", "response_format.json_schema.name", "invalid_value");
        }

        if (asked["schema"] is not JsonObject schema)
        {
            return Missing("response_format.json_schema.schema");
        }

        var strict = asked["strict"]?.GetValueKind() == JsonValueKind.True;

        return strict && (TextOf(schema["type"]) != "object" || !IsStrict(schema))
            ? new ApiError(400, $"Invalid schema for response_format '{name}'.", "response_format", "invalid_json_schema")
            : null;
    }

    private static bool IsStrict(JsonNode? node)
    {
        if (node is not JsonObject schema)
        {
            return true;
        }

        var properties = schema["properties"] as JsonObject ?? [];
        var required = (schema["required"] as JsonArray ?? []).Select(TextOf).ToHashSet();
        var closed = TextOf(schema["type"]) != "object"
            || (schema["additionalProperties"]?.GetValueKind() == JsonValueKind.False && required.SetEquals(properties.Select(property => property.Key)));

        return closed
            && properties.All(property => IsStrict(property.Value))
            && IsStrict(schema["items"])
            && (schema["anyOf"] as JsonArray ?? []).All(IsStrict);
    }

    private static ApiError Missing(string parameter) =>
        new(400, $"Missing required parameter: '{parameter}'.", parameter, "missing_required_parameter");

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$")]
    private static partial Regex SchemaName();
}
