namespace ResearchBot.Corpus;

/// <summary>What an index keeps about an article so that a search can be narrowed and a result shown without the catalog.</summary>
public sealed record ArticleFacets
{
    /// <summary>The headline; empty where there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The outlet.</summary>
    public string? Source { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? PublishedAt { get; init; }

    /// <summary>Its language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Words it is filed under.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Shelves it stands on.</summary>
    public IReadOnlyList<string> Shelves { get; init; } = [];

    /// <summary>Takes the facets out of an article's details.</summary>
    public static ArticleFacets Of(ArticleDetails details) => new()
    {
        Title = details.Title,
        Source = details.Source,
        PublishedAt = details.PublishedAt,
        Language = details.Language,
        Tags = details.Tags,
        Shelves = details.Shelves,
    };
}
