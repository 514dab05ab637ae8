using ResearchBot.Curation.Suggestions;

namespace ResearchBot.Host.Terminal.Suggestions;

/// <summary>A suggestion, as JSON.</summary>
internal sealed record SuggestionView(string Id, string Title, string? Source, DateOnly? PublishedAt, string? Url, string? Feed, DateTimeOffset SuggestedAt, string Text)
{
    public static SuggestionView Of(Suggestion suggestion) => new(
        suggestion.Id,
        suggestion.Draft.Details.Title,
        suggestion.Draft.Details.Source,
        suggestion.Draft.Details.PublishedAt,
        suggestion.Draft.Details.Url,
        suggestion.Feed?.Id,
        suggestion.SuggestedAt,
        suggestion.Draft.Text);
}
