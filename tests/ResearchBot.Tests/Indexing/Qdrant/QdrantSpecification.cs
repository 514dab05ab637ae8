using System.Text.Json.Nodes;

namespace ResearchBot.Tests.Indexing.Qdrant;

/// <summary>The official description of Qdrant's REST interface, read strictly: a field that it does not know is an error, as the server would ignore it.</summary>
internal sealed class QdrantSpecification
{
    private static readonly Lazy<QdrantSpecification?> Found = new(Load);

    private readonly JsonNode _root;

    private QdrantSpecification(JsonNode root) => _root = root;

    /// <summary>Null where the file is not beside the project.</summary>
    public static QdrantSpecification? Instance => Found.Value;

    /// <summary>What is wrong with a request; null when nothing is.</summary>
    public string? FindFault(HttpMethod method, string path, string query, JsonNode? body)
    {
        if (FindOperation(method, path) is not { } operation)
        {
            return $"{method} {path} is no operation.";
        }

        var known = (operation["parameters"]?.AsArray() ?? []).Select(parameter => (string?)parameter?["name"]).ToHashSet();
        var unknown = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(part => !known.Contains(part.Split('=')[0]));
        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];

        return unknown is not null ? $"{unknown} is no parameter of {path}."
            : schema is null ? (body is null ? null : $"{path} takes no body.")
            : Check(schema, body, "body");
    }

    private static QdrantSpecification? Load()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ResearchBot.sln")))
        {
            folder = folder.Parent;
        }

        var file = folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "specs", "qdrant-openapi.json") : "";

        return File.Exists(file) ? new QdrantSpecification(JsonNode.Parse(File.ReadAllText(file))!) : null;
    }

    private JsonNode? FindOperation(HttpMethod method, string path)
    {
        var wanted = path.Trim('/').Split('/');
        var templates = _root["paths"]!.AsObject().Where(template => Fits(template.Key.Trim('/').Split('/'), wanted));

        // A template without a placeholder fits better: "collections/aliases" is not a collection.
        return templates.OrderBy(template => template.Key.Count(c => c == '{')).FirstOrDefault().Value?[method.Method.ToLowerInvariant()];
    }

    private static bool Fits(string[] template, string[] wanted) =>
        template.Length == wanted.Length && template.Zip(wanted).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

    private string? Check(JsonNode schema, JsonNode? value, string at)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Check(_root["components"]!["schemas"]![reference.Split('/')[^1]]!, value, at);
        }

        if (value is null)
        {
            return (bool?)schema["nullable"] == true ? null : $"{at} is null.";
        }

        if ((schema["anyOf"] ?? schema["oneOf"])?.AsArray() is { } choices)
        {
            var faults = choices.Select(choice => IsOnlyNull(choice!) ? $"{at} is not null." : Check(choice!, value, at)).ToList();

            return faults.Contains(null) ? null : faults.MaxBy(fault => fault!.Length);
        }

        if (schema["enum"]?.AsArray() is { } values)
        {
            return values.Any(allowed => JsonNode.DeepEquals(allowed, value)) ? null : $"{at} is none of the values.";
        }

        return (string?)schema["type"] switch
        {
            "object" => value is JsonObject fields ? CheckObject(schema, fields, at) : $"{at} is no object.",
            "array" => value is JsonArray items ? CheckItems(schema["items"]!, items, at) : $"{at} is no array.",
            var type => Fits(type, value) ? null : $"{at} is no {type}.",
        };
    }

    private string? CheckObject(JsonNode schema, JsonObject fields, string at)
    {
        var properties = schema["properties"]?.AsObject();
        var others = schema["additionalProperties"];
        var missing = (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).FirstOrDefault(name => !fields.ContainsKey(name));

        return missing is not null
            ? $"{at}.{missing} is missing."
            : fields.Select(field =>
                properties?[field.Key] is { } known ? Check(known, field.Value, $"{at}.{field.Key}")
                : others is JsonObject shape ? Check(shape, field.Value, $"{at}.{field.Key}")
                : (bool?)others == true ? null
                : $"{at}.{field.Key} is unknown.").FirstOrDefault(fault => fault is not null);
    }

    private string? CheckItems(JsonNode schema, JsonArray items, string at) =>
        items.Select((item, i) => Check(schema, item, $"{at}[{i}]")).FirstOrDefault(fault => fault is not null);

    private static bool IsOnlyNull(JsonNode schema) => schema is JsonObject { Count: 1 } fields && fields.ContainsKey("nullable");

    private static bool Fits(string? type, JsonNode value) => (type, value.GetValueKind()) switch
    {
        ("string", System.Text.Json.JsonValueKind.String) => true,
        ("boolean", System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False) => true,
        ("number", System.Text.Json.JsonValueKind.Number) => true,
        ("integer", System.Text.Json.JsonValueKind.Number) => long.TryParse(value.ToJsonString(), out _),
        (null, _) => true,
        _ => false,
    };
}
