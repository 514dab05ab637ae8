using System.Globalization;
using System.Text.Json.Nodes;

using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Ingestion.Reading.Lines;

/// <summary>
/// The field of an article line that carries what happened to the article:
/// <c>{"added_at", "removed_at", "revisions": [{"number", "added_at", "text", "page_starts"}]}</c>, the last of them, which is the
/// line's own, without text and pages.
/// </summary>
internal static class HistoryField
{
    /// <summary>Its name, which no article may give to a field of its own.</summary>
    public const string Name = "_history";

    private const string AddedAt = "added_at";
    private const string RemovedAt = "removed_at";
    private const string Revisions = "revisions";
    private const string Number = "number";
    private const string Text = "text";

    /// <summary>Writes it.</summary>
    public static JsonObject Write(ArticleHistory history)
    {
        var field = new JsonObject { [AddedAt] = Moment(history.AddedAt) };

        if (history.RemovedAt is { } removed)
        {
            field[RemovedAt] = Moment(removed);
        }

        field[Revisions] = new JsonArray([.. history.Revisions.Select((revision, at) => Write(revision, isCurrent: at == history.Revisions.Count - 1))]);

        return field;
    }

    /// <summary>Reads it; null where it is not what was written.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The line's own text.</param>
    /// <param name="pages">The line's own pages.</param>
    public static ArticleHistory? Read(JsonNode? field, string text, IReadOnlyList<int> pages)
    {
        if (field is not JsonObject history || MomentOf(history[AddedAt]) is not { } added || history[Revisions] is not JsonArray { Count: > 0 } list)
        {
            return null;
        }

        var revisions = list.Select((node, at) => Read(node, at == list.Count - 1 ? (text, pages) : null)).OfType<KeptRevision>().ToList();

        return revisions.Count == list.Count && revisions.Zip(revisions.Skip(1)).All(pair => pair.First.Number < pair.Second.Number)
            ? new ArticleHistory { AddedAt = added, RemovedAt = MomentOf(history[RemovedAt]), Revisions = revisions }
            : null;
    }

    /// <summary>A moment to the millisecond, as the catalog keeps it.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads a moment; null where it is none.</summary>
    public static DateTimeOffset? MomentOf(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : null;

    private static JsonObject Write(KeptRevision revision, bool isCurrent)
    {
        var entry = new JsonObject { [Number] = revision.Number, [AddedAt] = Moment(revision.AddedAt) };

        if (!isCurrent)
        {
            entry[Text] = revision.Text;
            PagesField.Put(entry, revision.Pages);
        }

        return entry;
    }

    private static KeptRevision? Read(JsonNode? node, (string Text, IReadOnlyList<int> Pages)? current)
    {
        if (node is not JsonObject entry || entry[Number] is not JsonValue number || !number.TryGetValue<int>(out var at) || at < 1 || MomentOf(entry[AddedAt]) is not { } added)
        {
            return null;
        }

        if (current is { } own)
        {
            return new KeptRevision(at, own.Text, added) { Pages = own.Pages };
        }

        return entry[Text] is JsonValue value && value.TryGetValue<string>(out var text)
            ? new KeptRevision(at, text, added) { Pages = PagesField.Take(entry, text) }
            : null;
    }
}
