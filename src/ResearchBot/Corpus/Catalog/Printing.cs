namespace ResearchBot.Corpus.Catalog;

/// <summary>An article that prints what another one prints too, word for word or nearly.</summary>
public sealed record Printing(ArticleKey Key, ArticleFacets Facets)
{
    /// <summary>Its address, as it was given.</summary>
    public string? Url { get; init; }

    /// <summary>By what a reader knows it: its outlet, or else the host of its address, its title, its id.</summary>
    public string Name =>
        new[] { Facets.Source, Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address.IdnHost : null, Facets.Title }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))
        ?? Key.Id;
}
