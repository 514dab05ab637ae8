using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Corpus;

/// <summary>An article on its way into the catalog.</summary>
public sealed record ArticleDraft
{
    /// <summary>The id it asks for; without one, an id is derived from its address or text.</summary>
    public string? Id { get; init; }

    /// <summary>Its text, stored unchanged.</summary>
    public required string Text { get; init; }

    /// <summary>Where its pages begin in the text (<see cref="PageStarts"/>); empty where it has none.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>What is known about it.</summary>
    public required ArticleDetails Details { get; init; }

    /// <summary>What happened to it before now, where an export carried that; taken over only by a catalog that does not have the article.</summary>
    public ArticleHistory? History { get; init; }
}
