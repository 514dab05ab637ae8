using System.Text.Json.Nodes;

using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.Lines;

/// <summary>The field of an article line's <c>metadata</c> that says where its pages begin (<see cref="PageStarts"/>).</summary>
internal static class PagesField
{
    private const string Name = "page_starts";

    /// <summary>Takes the field out; what cannot be the pages of the text stays, as an unknown field.</summary>
    public static IReadOnlyList<int> Take(JsonObject metadata, string text)
    {
        if (metadata[Name] is not JsonArray list || Numbers(list) is not { } starts || !PageStarts.Fit(starts, text))
        {
            return [];
        }

        metadata.Remove(Name);

        return starts;
    }

    /// <summary>Writes the field where there are pages.</summary>
    public static void Put(JsonObject metadata, IReadOnlyList<int> starts)
    {
        if (starts.Count > 0)
        {
            metadata[Name] = new JsonArray([.. starts.Select(start => JsonValue.Create(start))]);
        }
    }

    private static List<int>? Numbers(JsonArray list)
    {
        var numbers = new List<int>(list.Count);

        foreach (var node in list)
        {
            if (node is not JsonValue value || !value.TryGetValue<int>(out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }
}
