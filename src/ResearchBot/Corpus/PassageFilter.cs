namespace ResearchBot.Corpus;

/// <summary>Narrows a search. The scope is not optional; every other part that is set must hold.</summary>
/// <param name="Scope">The spaces that may be seen.</param>
public sealed record PassageFilter(SpaceScope Scope)
{
    /// <summary>Only articles published in this period; articles without a date are then left out.</summary>
    public Period? Period { get; init; }

    /// <summary>Only articles of this outlet, compared without regard to case.</summary>
    public string? Source { get; init; }

    /// <summary>Only articles with this tag, compared without regard to case.</summary>
    public string? Tag { get; init; }

    /// <summary>Only articles on this shelf, compared without regard to case.</summary>
    public string? Shelf { get; init; }

    /// <summary>Only articles that have one of these shelves and tags: what a channel may see.</summary>
    public FacetChoice? AnyOf { get; init; }

    /// <summary>Only articles that have none of these shelves and tags: those that whoever asks may not see.</summary>
    public FacetChoice? NoneOf { get; init; }

    /// <summary>Tells whether an article passes: what a backend returns is checked against this again.</summary>
    public bool Allows(ArticleKey article, ArticleFacets facets) =>
        Scope.Allows(article.Space)
        && (Period is not { } period || (facets.PublishedAt is { } day && period.Contains(day)))
        && (Source is null || Same(Source, facets.Source))
        && (Tag is null || facets.Tags.Any(tag => Same(Tag, tag)))
        && (Shelf is null || facets.Shelves.Any(shelf => Same(Shelf, shelf)))
        && (AnyOf is null || AnyOf.Allows(facets))
        && NoneOf?.Allows(facets) != true;

    private static bool Same(string wanted, string? found) => FacetKey.Of(wanted) == FacetKey.Of(found ?? "");
}
