using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Ingestion.Reading.Lines;

/// <summary>
/// One article as a line of JSON: <c>{"_id", "title", "text", "metadata": {...}}</c>. Fields that mean nothing here are kept in
/// <see cref="ArticleDetails.Extra"/> laid out like the line itself, those of the metadata under <c>metadata</c>, and are
/// written again where they stood.
/// </summary>
public static class ArticleLine
{
    private const string Id = "_id";
    private const string Title = "title";
    private const string Text = "text";
    private const string Metadata = "metadata";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an article as one line, without the line's end.</summary>
    /// <param name="article">The article.</param>
    /// <param name="history">What happened to it, where the line shall carry that.</param>
    public static string Write(Article article, ArticleHistory? history = null)
    {
        var details = article.Details;
        var extra = details.Extra;
        var kept = extra?[Metadata];
        var metadata = MetadataFields.Write(details, kept as JsonObject);
        PagesField.Put(metadata, article.Pages);
        var line = new JsonObject
        {
            [Id] = article.Key.Id,
            [Title] = details.Title.Length == 0 && extra?[Title] is { } odd ? odd.DeepClone() : details.Title,
            [Text] = article.Text,
            [Metadata] = metadata.Count == 0 && kept is not (null or JsonObject) ? kept.DeepClone() : metadata,
        };

        foreach (var (name, node) in extra ?? [])
        {
            if (name is not (Id or Title or Text or Metadata))
            {
                line[name] = node?.DeepClone();
            }
        }

        if (history is not null)
        {
            line[HistoryField.Name] = HistoryField.Write(history);
        }

        return line.ToJsonString(Readable);
    }

    /// <summary>Reads a line.</summary>
    /// <param name="path">The file it stands in.</param>
    /// <param name="number">Its number there, from 1.</param>
    /// <param name="utf8">The line without its end.</param>
    internal static ReadResult Read(string path, int number, ReadOnlySpan<byte> utf8)
    {
        try
        {
            var line = JsonTree.ReadObject(utf8);

            if (line.ContainsKey(ActLine.Number) && !line.ContainsKey(Text))
            {
                return ActLine.Read(line) is { } act ? new ReadResult.Act(path, act) : Fail("This is no act of an audit trail.");
            }

            return Read(line) switch
            {
                (null, var reason) => Fail(reason),
                ({ } draft, _) => ReadResult.Of(path, draft) switch
                {
                    ReadResult.Failed failed => Fail(failed.Reason),

                    // Whatever the line itself calls its language is kept; so is that nobody could tell it.
                    _ when draft.History is not null => new ReadResult.Read(path, draft),
                    _ when draft.Details.Extra?[Metadata] is JsonObject kept && kept.ContainsKey("language") => new ReadResult.Read(path, draft),
                    var read => read,
                },
            };
        }
        catch (JsonException)
        {
            return Fail("This is not a JSON object; each line holds one article as {\"_id\", \"title\", \"text\", \"metadata\"}.");
        }
        catch (InvalidOperationException)
        {
            return Fail("It has characters that are not valid Unicode; save the file again as UTF-8.");
        }

        ReadResult.Failed Fail(string reason) => new(path, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Line {number}: {reason}"));
    }

    private static (ArticleDraft? Draft, string Reason) Read(JsonObject line)
    {
        var id = IdOf(line[Id]);

        if (id is null && line[Id] is not null)
        {
            return (null, "Its \"_id\" is neither a text nor a number.");
        }

        if (line[Text] is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return (null, "It has no \"text\".");
        }

        var title = line[Title] is JsonValue given && given.TryGetValue<string>(out var words) ? words : null;
        var metadata = line[Metadata] as JsonObject;
        var pages = metadata is null ? [] : PagesField.Take(metadata, text);
        var (details, rest) = metadata is null ? (new ArticleDetails(), null) : MetadataFields.Read(metadata, new ArticleDetails());
        var extra = Rest(line, title, rest);
        var history = HistoryField.Read(line[HistoryField.Name], text, pages);

        if (history is null && line.ContainsKey(HistoryField.Name))
        {
            return (null, "Its \"_history\" is not what an export wrote.");
        }

        return (new ArticleDraft
        {
            Id = string.IsNullOrWhiteSpace(id) ? null : id,
            Text = text,
            Pages = pages,
            Details = details with { Title = title ?? "", Extra = extra.Count > 0 ? extra : null },
            History = history,
        }, "");
    }

    private static string? IdOf(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => node.ToJsonString(),
        _ => null,
    };

    private static JsonObject Rest(JsonObject line, string? title, JsonObject? metadata)
    {
        var extra = new JsonObject();

        foreach (var (name, node) in line)
        {
            var keep = name switch
            {
                Id or Text or HistoryField.Name => false,
                Title => title is null && node is not null,
                Metadata => node is not (null or JsonObject),
                _ => true,
            };

            if (keep)
            {
                extra[name] = node?.DeepClone();
            }
        }

        if (metadata is not null)
        {
            extra[Metadata] = metadata;
        }

        return extra;
    }
}
