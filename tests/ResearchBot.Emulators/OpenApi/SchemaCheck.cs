using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.OpenApi;

/// <summary>Checks values against the schemas of an OpenAPI file, of version 3.0 or 3.1.</summary>
/// <param name="root">The file, for references.</param>
/// <param name="isLenient">Numbers may be written as texts, and ids as numbers.</param>
internal sealed class SchemaCheck(JsonNode root, bool isLenient)
{
    private static readonly string[] Deciding = ["type", "enum", "const", "oneOf", "anyOf", "allOf", "$ref"];

    public void Check(JsonNode schema, JsonNode? value, string at, List<SchemaFault> faults, bool reportsUnknown = true)
    {
        schema = Resolved(schema);

        if (value is null && AllowsNull(schema))
        {
            return;
        }

        foreach (var part in schema["allOf"] as JsonArray ?? [])
        {
            Check(part!, value, at, faults, reportsUnknown: false);
        }

        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray choices)
        {
            faults.AddRange(Nearest(choices, value, at));
            return;
        }

        if (value is null)
        {
            faults.Add(new SchemaFault(at, "This is null."));
        }
        else if (schema["const"] is { } only && !Same(only, value))
        {
            faults.Add(new SchemaFault(at, $"This is not {only.ToJsonString()}."));
        }
        else if (schema["enum"] is JsonArray values && !values.Any(allowed => Same(allowed, value)))
        {
            faults.Add(new SchemaFault(at, $"This is none of {values.ToJsonString()}."));
        }
        else if (TypesOf(schema) is { Count: > 0 } types && !types.Any(type => IsOf(type, schema, value)))
        {
            faults.Add(new SchemaFault(at, $"This is no {string.Join(" or ", types)}."));
        }
        else
        {
            CheckInside(schema, value, at, faults, reportsUnknown);
        }
    }

    private void CheckInside(JsonNode schema, JsonNode value, string at, List<SchemaFault> faults, bool reportsUnknown)
    {
        switch (value)
        {
            case JsonObject fields:
                CheckFields(schema, fields, at, faults, reportsUnknown);
                break;
            case JsonArray items:
                ValueRules.Judge(schema, items, at, faults);
                for (var i = 0; i < items.Count && schema["items"] is { } item; i++)
                {
                    Check(item, items[i], Join(at, i.ToString(CultureInfo.InvariantCulture)), faults);
                }

                break;
            default:
                ValueRules.Judge(schema, value, at, faults);
                break;
        }
    }

    private void CheckFields(JsonNode schema, JsonObject fields, string at, List<SchemaFault> faults, bool reportsUnknown)
    {
        var known = new Dictionary<string, JsonNode>();
        Collect(schema, known);
        var others = schema["additionalProperties"];
        var isOpen = others?.GetValueKind() == JsonValueKind.True || (known.Count == 0 && others is null);

        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => (string)name!).Where(name => !fields.ContainsKey(name)))
        {
            faults.Add(new SchemaFault(Join(at, name), "This is missing."));
        }

        if (schema["maxProperties"] is { } most && fields.Count > (int)most)
        {
            faults.Add(new SchemaFault(at, $"There are more than {most} fields."));
        }

        foreach (var (name, value) in fields)
        {
            if ((schema["properties"]?[name] ?? (known.ContainsKey(name) ? null : others as JsonObject)) is { } shape)
            {
                Check(shape, value, Join(at, name), faults);
            }
            else if (reportsUnknown && !isOpen && !known.ContainsKey(name))
            {
                faults.Add(new SchemaFault(Join(at, name), "This is unknown.", IsUnknown: true));
            }
        }
    }

    /// <summary>The properties of a schema, and of those that it is made of.</summary>
    private void Collect(JsonNode schema, Dictionary<string, JsonNode> known)
    {
        foreach (var (name, shape) in schema["properties"] as JsonObject ?? [])
        {
            known[name] = shape!;
        }

        foreach (var part in schema["allOf"] as JsonArray ?? [])
        {
            Collect(Resolved(part!), known);
        }
    }

    /// <summary>What is wrong by the choice that fits best.</summary>
    private List<SchemaFault> Nearest(JsonArray choices, JsonNode? value, string at)
    {
        List<SchemaFault>? best = null;

        foreach (var choice in choices.Where(choice => value is null || !IsOnlyNull(choice)))
        {
            var faults = new List<SchemaFault>();
            Check(choice!, value, at, faults);

            if (faults.Count == 0)
            {
                return faults;
            }

            if (best is null || Badness(faults, at).CompareTo(Badness(best, at)) < 0)
            {
                best = faults;
            }
        }

        return best ?? [];

        // The field "type" tells the choices apart; a fault deep inside means that all around it fits.
        static (bool, bool, int, int) Badness(List<SchemaFault> faults, string at) =>
            (faults.Exists(fault => fault.At == Join(at, "type")), faults.Exists(fault => !fault.IsUnknown), -faults.Where(fault => !fault.IsUnknown).Select(fault => fault.At.Length).DefaultIfEmpty().Max(), faults.Count);
    }

    private JsonNode Resolved(JsonNode schema)
    {
        while ((string?)schema["$ref"] is { } reference)
        {
            schema = root["components"]!["schemas"]![reference.Split('/')[^1]]!;
        }

        return schema;
    }

    private bool AllowsNull(JsonNode schema) =>
        schema["nullable"]?.GetValueKind() == JsonValueKind.True
        || TypesOf(schema).Contains("null")
        || Deciding.All(word => schema[word] is null)
        || (schema["anyOf"] ?? schema["oneOf"] as JsonArray) is JsonArray choices && choices.Any(choice => AllowsNull(Resolved(choice!)));

    private static bool IsOnlyNull(JsonNode? schema) => schema is JsonObject { Count: 1 } fields && fields.ContainsKey("nullable");

    private bool Same(JsonNode? allowed, JsonNode value) =>
        JsonNode.DeepEquals(allowed, value) || (isLenient && allowed is not null && $"{allowed}" == $"{value}");

    private bool IsOf(string type, JsonNode schema, JsonNode value) => (type, value.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => IsWhole(value.ToJsonString()),
        ("integer", JsonValueKind.String) => isLenient && IsWhole((string)value!),
        ("string", JsonValueKind.Number) => isLenient && (string?)schema["format"] == "snowflake" && IsWhole(value.ToJsonString()),
        _ => false,
    };

    private static bool IsWhole(string text) => Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static IReadOnlyList<string> TypesOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => (string)type!)],
        { } one => [(string)one!],
        null => [],
    };

    private static string Join(string at, string name) => at.Length == 0 ? name : $"{at}.{name}";
}
