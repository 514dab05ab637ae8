using System.Text.Json.Nodes;
using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.Lines;

/// <summary>
/// The fields of an article line's <c>metadata</c>. What a field says beyond what the details can hold (a time of day, a list
/// of authors, another type) is kept as it came under the same name, and written again for as long as it still says the same.
/// </summary>
internal static class MetadataFields
{
    private static readonly MetadataField[] Known =
    [
        new("url", (node, to) => MetadataValues.Address(node) is { } url ? to with { Url = url } : null, from => from.Url),
        new("author", (node, to) => MetadataValues.Names(node) is { } author ? to with { Author = author } : null, from => from.Author),
        new("source", (node, to) => MetadataValues.Text(node) is { } source ? to with { Source = source } : null, from => from.Source),
        new("published_at", (node, to) => DateReader.Read(MetadataValues.Text(node)) is { } day ? to with { PublishedAt = day } : null, from => from.PublishedAt?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
        new("kind", (node, to) => MetadataValues.Kind(node) is { } kind ? to with { Kind = kind } : null, from => from.Kind?.ToString().ToLowerInvariant()),
        new("language", (node, to) => LanguageTag.Read(MetadataValues.Text(node)) is { } language ? to with { Language = language } : null, from => from.Language),
        new("tags", (node, to) => MetadataValues.Words(node) is { } tags ? to with { Tags = tags } : null, from => MetadataValues.List(from.Tags)),
        new("shelves", (node, to) => MetadataValues.Words(node) is { } shelves ? to with { Shelves = shelves } : null, from => MetadataValues.List(from.Shelves)),
    ];

    /// <summary>Reads what is known; the second part is what else there was, null when nothing.</summary>
    public static (ArticleDetails Details, JsonObject? Unknown) Read(JsonObject metadata, ArticleDetails into)
    {
        var rest = new JsonObject();

        foreach (var (name, node) in metadata)
        {
            var field = Array.Find(Known, field => field.Name == name);
            into = field?.Read(node, into) ?? into;

            if (field is null || (node is not null && !JsonNode.DeepEquals(field.Write(into), node)))
            {
                rest[name] = node?.DeepClone();
            }
        }

        return (into, rest.Count > 0 ? rest : null);
    }

    /// <summary>Writes what is known, and the rest as it came.</summary>
    public static JsonObject Write(ArticleDetails details, JsonObject? rest)
    {
        var metadata = new JsonObject();

        foreach (var field in Known)
        {
            var written = field.Write(details);
            var kept = rest?[field.Name];
            var stillTrue = kept is not null
                && JsonNode.DeepEquals(written, field.Read(kept, new ArticleDetails()) is { } read ? field.Write(read) : null);

            if ((stillTrue ? kept!.DeepClone() : written) is { } value)
            {
                metadata[field.Name] = value;
            }
        }

        foreach (var (name, node) in rest ?? [])
        {
            if (!Array.Exists(Known, field => field.Name == name))
            {
                metadata[name] = node?.DeepClone();
            }
        }

        return metadata;
    }

    /// <param name="Name">Its name in the line.</param>
    /// <param name="Read">Puts a value into the details; null when the value is not of this field's kind.</param>
    /// <param name="Write">The value that the details hold; null when none.</param>
    private sealed record MetadataField(string Name, Func<JsonNode?, ArticleDetails, ArticleDetails?> Read, Func<ArticleDetails, JsonNode?> Write);
}
