using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Ingestion.Reading.Lines;

/// <summary>One act of the audit trail as a line of JSON: <c>{"_act", "article", "kind", "who", "at", "before", "after", "undoes", "note"}</c>.</summary>
public static class ActLine
{
    /// <summary>The field by which such a line is known.</summary>
    internal const string Number = "_act";

    private const string Article = "article";
    private const string Kind = "kind";
    private const string Who = "who";
    private const string At = "at";
    private const string Before = "before";
    private const string After = "after";
    private const string Undoes = "undoes";
    private const string Note = "note";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an act as one line, without the line's end.</summary>
    public static string Write(CorpusAct act)
    {
        var line = new JsonObject
        {
            [Number] = act.Number,
            [Article] = act.Article.Id,
            [Kind] = act.Kind.ToString().ToLowerInvariant(),
            [Who] = act.Who.Name,
            [At] = HistoryField.Moment(act.At),
            [Before] = Node(act.Before),
            [After] = Node(act.After),
        };

        if (act.Undoes is { } undone)
        {
            line[Undoes] = undone;
        }

        if (act.Note is { } note)
        {
            line[Note] = note;
        }

        return line.ToJsonString(Readable);
    }

    /// <summary>Reads a line; null where it is not what <see cref="Write"/> wrote.</summary>
    internal static CorpusAct? Read(JsonObject line)
    {
        try
        {
            return Actor.Read(Text(line, Who)) is { } who && Text(line, Article) is { } id && HistoryField.MomentOf(line[At]) is { } at
                && Enum.TryParse<CorpusActKind>(Text(line, Kind), ignoreCase: true, out var kind) && Whole(line, Number) is { } number
                ? new CorpusAct
                {
                    Number = number,
                    Article = new ArticleKey(SpaceId.Default, id),
                    Kind = kind,
                    Who = who,
                    At = at,
                    Before = ArticleState.Read(line[Before]?.ToJsonString()),
                    After = ArticleState.Read(line[After]?.ToJsonString()),
                    Undoes = Whole(line, Undoes),
                    Note = Text(line, Note),
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Node(ArticleState? state) => ArticleState.Write(state) is { } json ? JsonNode.Parse(json) : null;

    private static string? Text(JsonObject line, string name) => line[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static long? Whole(JsonObject line, string name) => line[name] is JsonValue value && value.TryGetValue<long>(out var number) && number > 0 ? number : null;
}
