using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.OpenApi;

/// <summary>An official OpenAPI file, read strictly: a field that it does not know is reported, as a server would ignore it.</summary>
public sealed class OpenApiDescription
{
    private readonly JsonNode _root;
    private readonly SchemaCheck _schemas;
    private readonly List<(string[] Template, JsonObject Operations)> _paths;

    private OpenApiDescription(JsonNode root, bool isLenient)
    {
        _root = root;
        _schemas = new SchemaCheck(root, isLenient);

        // A template without a placeholder fits better: "collections/aliases" is not a collection.
        _paths =
        [
            .. root["paths"]!.AsObject().OrderBy(path => path.Key.Count(c => c == '{'))
                .Select(path => (path.Key.Trim('/').Split('/'), path.Value!.AsObject())),
        ];
    }

    /// <summary>Reads a file of the folder <c>shared/specs</c> beside the project.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isLenient">The server takes numbers that are written as texts, and the other way round.</param>
    /// <returns>Null where the file is not there.</returns>
    public static OpenApiDescription? Find(string name, bool isLenient = false)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ResearchBot.sln")))
        {
            folder = folder.Parent;
        }

        var file = folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "specs", name) : "";

        return File.Exists(file) ? new OpenApiDescription(JsonNode.Parse(File.ReadAllText(file))!, isLenient) : null;
    }

    /// <summary>Checks a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, from where the description begins.</param>
    /// <param name="query">The query; its question mark may be there.</param>
    /// <param name="body">The JSON; null for none.</param>
    public IReadOnlyList<SchemaFault> Judge(string method, string path, string query, JsonNode? body)
    {
        if (Find(method, path) is not var (shared, operation) || operation is null)
        {
            return [new SchemaFault("", $"{method} {path} is no operation.", IsUnknown: true)];
        }

        var parameters = new[] { shared["parameters"], operation["parameters"] }.SelectMany(list => list as JsonArray ?? []).Select(parameter => (string?)parameter?["name"]).ToHashSet();
        var faults = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')[0])
            .Where(name => !parameters.Contains(name))
            .Select(name => new SchemaFault(name, $"{name} is no parameter of {path}.", IsUnknown: true))
            .ToList();
        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];

        if (schema is not null)
        {
            _schemas.Check(schema, body, "", faults);
        }
        else if (body is not null)
        {
            faults.Add(new SchemaFault("", $"{path} takes no body.", IsUnknown: true));
        }

        return faults;
    }

    /// <summary>Checks something against one of the named schemas: what a server sends, for instance.</summary>
    public IReadOnlyList<SchemaFault> JudgeAs(string schema, JsonNode? value)
    {
        var faults = new List<SchemaFault>();
        _schemas.Check(_root["components"]!["schemas"]![schema]!, value, "", faults);

        return faults;
    }

    private (JsonObject Shared, JsonNode? Operation)? Find(string method, string path)
    {
        var wanted = path.Trim('/').Split('/');

        foreach (var (template, operations) in _paths)
        {
            if (template.Length == wanted.Length && template.Zip(wanted).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second))
            {
                return (operations, operations[method.ToLowerInvariant()]);
            }
        }

        return null;
    }
}

/// <summary>Something that a description does not allow.</summary>
/// <param name="At">The field, with dots; empty for the whole.</param>
/// <param name="Message">A sentence.</param>
/// <param name="IsUnknown">The description knows no such thing, and a server would ignore it.</param>
public sealed record SchemaFault(string At, string Message, bool IsUnknown = false)
{
    /// <inheritdoc/>
    public override string ToString() => At.Length == 0 ? Message : $"{At}: {Message}";
}
