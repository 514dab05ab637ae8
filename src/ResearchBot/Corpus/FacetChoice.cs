namespace ResearchBot.Corpus;

/// <summary>Shelves and tags of which an article has at least one, or has none.</summary>
public sealed class FacetChoice
{
    /// <summary>Creates a choice.</summary>
    /// <param name="shelves">Shelves, compared without regard to case.</param>
    /// <param name="tags">Tags, compared without regard to case.</param>
    /// <exception cref="ArgumentException">Neither is named: nothing would be chosen, and nothing is never meant.</exception>
    public FacetChoice(IEnumerable<string> shelves, IEnumerable<string> tags)
    {
        Shelves = shelves.Select(FacetKey.Of).ToHashSet(StringComparer.Ordinal);
        Tags = tags.Select(FacetKey.Of).ToHashSet(StringComparer.Ordinal);

        if (Shelves.Count + Tags.Count == 0)
        {
            throw new ArgumentException("Name at least one shelf or tag.", nameof(shelves));
        }
    }

    /// <summary>The shelves, as <see cref="FacetKey"/> folds them.</summary>
    public IReadOnlySet<string> Shelves { get; }

    /// <summary>The tags, as <see cref="FacetKey"/> folds them.</summary>
    public IReadOnlySet<string> Tags { get; }

    /// <summary>Tells whether an article has one of them.</summary>
    public bool Allows(ArticleFacets facets) =>
        facets.Shelves.Any(shelf => Shelves.Contains(FacetKey.Of(shelf))) || facets.Tags.Any(tag => Tags.Contains(FacetKey.Of(tag)));
}
