using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Host.Terminal.Articles.Acts;

/// <summary>An act of the audit trail, as JSON.</summary>
internal sealed record ActView(
    long Act, string ArticleId, string Kind, string Who, DateTimeOffset At, StateView? Before, StateView? After, long? Undoes, string? Note)
{
    public static ActView Of(CorpusAct act) => new(
        act.Number, act.Article.Id, act.Kind.ToString().ToLowerInvariant(), act.Who.Name, act.At, StateView.Of(act.Before), StateView.Of(act.After), act.Undoes, act.Note);
}

/// <summary>An article before or after an act, as JSON.</summary>
internal sealed record StateView(
    int Revision,
    bool Removed,
    string Title,
    string? Author,
    string? Source,
    DateOnly? PublishedAt,
    string? Kind,
    string? Language,
    string? Url,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Shelves)
{
    public static StateView? Of(ArticleState? state) => state is { Details: var details }
        ? new(
            state.Revision,
            state.Removed,
            details.Title,
            details.Author,
            details.Source,
            details.PublishedAt,
            details.Kind?.ToString().ToLowerInvariant(),
            details.Language,
            details.Url,
            details.Tags,
            details.Shelves)
        : null;
}

/// <summary>What happened to an article, as JSON.</summary>
internal sealed record HistoryView(string Id, string Space, string Title, DateTimeOffset? RemovedAt, IReadOnlyList<RevisionView> Revisions, IReadOnlyList<ActView> Acts);

/// <summary>A text that an article has or had, as JSON.</summary>
internal sealed record RevisionView(int Revision, DateTimeOffset AddedAt, int Characters);
