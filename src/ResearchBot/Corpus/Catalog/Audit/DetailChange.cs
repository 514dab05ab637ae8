using System.Globalization;

namespace ResearchBot.Corpus.Catalog.Audit;

/// <summary>One thing about an article that an act changed.</summary>
/// <param name="Field">Its name in an article line, such as <c>published_at</c>; <c>revision</c> for the text, <c>removed</c> for whether it is in use.</param>
/// <param name="Before">What it was; null where there was none.</param>
/// <param name="After">What it became; null where there is none.</param>
public sealed record DetailChange(string Field, string? Before, string? After)
{
    /// <summary>What an act changed on an article that was there before; nothing where it came in.</summary>
    public static IReadOnlyList<DetailChange> Of(CorpusAct act) => act is { Before: { } before, After: { } after }
        ? [.. Fields(before).Zip(Fields(after)).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => new DetailChange(pair.First.Field, pair.First.Value, pair.Second.Value))]
        : [];

    private static IEnumerable<(string Field, string? Value)> Fields(ArticleState state) =>
    [
        ("revision", state.Revision.ToString(CultureInfo.InvariantCulture)),
        ("removed", state.Removed ? "yes" : "no"),
        ("title", Filled(state.Details.Title)),
        ("author", state.Details.Author),
        ("source", state.Details.Source),
        ("url", state.Details.Url),
        ("published_at", state.Details.PublishedAt?.ToString("O", CultureInfo.InvariantCulture)),
        ("kind", state.Details.Kind?.ToString().ToLowerInvariant()),
        ("language", state.Details.Language),
        ("tags", Filled(string.Join(", ", state.Details.Tags))),
        ("shelves", Filled(string.Join(", ", state.Details.Shelves))),
    ];

    private static string? Filled(string text) => text.Length > 0 ? text : null;
}
