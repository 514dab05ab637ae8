namespace ResearchBot.Corpus;

/// <summary>A piece of writing in the catalog, in its current revision.</summary>
public sealed record Article
{
    /// <summary>Its name.</summary>
    public required ArticleKey Key { get; init; }

    /// <summary>What is known about it.</summary>
    public required ArticleDetails Details { get; init; }

    /// <summary>The current revision's number, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The current revision's text, as it came.</summary>
    public required string Text { get; init; }

    /// <summary>Where the current revision's pages begin in the text (<see cref="PageStarts"/>); empty where it has none.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>When it was first added.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it was removed; null while it is in use.</summary>
    public DateTimeOffset? RemovedAt { get; init; }
}
