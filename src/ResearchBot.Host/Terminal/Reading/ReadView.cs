using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Host.Terminal.Reading;

/// <summary>What a file would become, as JSON.</summary>
internal sealed record ReadView(
    string Path, string? Title, string? Author, string? Source, DateOnly? PublishedAt, string? Language, int? Pages, string? Text, string? Error)
{
    public static ReadView Of(ReadResult result) => result switch
    {
        ReadResult.Read { Draft: { Details: var details } draft } => new(
            result.Path, details.Title, details.Author, details.Source, details.PublishedAt, details.Language, draft.Pages.Count > 0 ? draft.Pages.Count : null, draft.Text, Error: null),
        ReadResult.Failed failed => new(failed.Path, null, null, null, null, null, null, null, failed.Reason),
        _ => throw new InvalidOperationException($"No shape for {result.GetType().Name}."),
    };
}
