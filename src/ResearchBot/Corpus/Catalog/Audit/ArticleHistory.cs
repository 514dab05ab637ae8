namespace ResearchBot.Corpus.Catalog.Audit;

/// <summary>What happened to an article before now, as an export with history carries it.</summary>
public sealed record ArticleHistory
{
    /// <summary>When the article was first added.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it was removed; null while it is in use.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>Its revisions, oldest first; the last is the current one. Numbers ascend, and one whose text was damaged may be missing.</summary>
    public required IReadOnlyList<KeptRevision> Revisions { get; init; }
}

/// <summary>A text that an article has or had.</summary>
/// <param name="Number">The revision's number, from 1.</param>
/// <param name="Text">The text, as it came.</param>
/// <param name="AddedAt">When it came.</param>
public sealed record KeptRevision(int Number, string Text, DateTimeOffset AddedAt)
{
    /// <summary>Where its pages begin (<see cref="PageStarts"/>); empty where it has none.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];
}
