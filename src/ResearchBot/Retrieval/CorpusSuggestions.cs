using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Retrieval.Questions;

namespace ResearchBot.Retrieval;

/// <summary>Suggests outlets and articles while a member types their names.</summary>
public sealed class CorpusSuggestions
{
    /// <summary>More of what was typed is not looked at, in UTF-16 code units.</summary>
    public const int MaximumLength = 100;

    private const int MostWords = 8;

    private readonly ScopeReader _scopes;
    private readonly ArticleCatalog _catalog;

    internal CorpusSuggestions(ScopeReader scopes, ArticleCatalog catalog) => (_scopes, _catalog) = (scopes, catalog);

    /// <summary>Finds outlets of the articles in use; what is known may be half a minute old.</summary>
    /// <param name="filter">What may be seen.</param>
    /// <param name="typed">What was typed so far; may be empty.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Outlets that begin with it, then those with a word that does, then those that hold it; by name.</returns>
    public async ValueTask<IReadOnlyList<string>> FindOutletsAsync(PassageFilter filter, string typed, int count, CancellationToken cancellationToken)
    {
        var words = Bound(typed);
        var outlets = await OutletsAsync(filter, cancellationToken);

        return
        [
            .. outlets
                .DistinctBy(FacetKey.Of, StringComparer.Ordinal)
                .Select(outlet => (Outlet: outlet, Rank: Rank(outlet, words)))
                .Where(entry => entry.Rank < int.MaxValue)
                .OrderBy(entry => entry.Rank)
                .ThenBy(entry => entry.Outlet, StringComparer.OrdinalIgnoreCase)
                .Take(count)
                .Select(entry => entry.Outlet),
        ];
    }

    /// <summary>Finds articles in use by words, or beginnings of words, of their headlines.</summary>
    /// <param name="filter">What may be seen.</param>
    /// <param name="typed">What was typed so far; empty: the newest articles.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Those with every word, newest first.</returns>
    public async Task<IReadOnlyList<NamedArticle>> FindArticlesAsync(PassageFilter filter, string typed, int count, CancellationToken cancellationToken)
    {
        var words = Bound(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        var named = await _catalog.FindByTitleAsync(filter.Scope, words, cancellationToken);

        return [.. named.Where(article => filter.Allows(article.Key, article.Facets)).Take(count)];
    }

    /// <summary>All outlets where everything may be seen, and otherwise those of the newest articles that may.</summary>
    private async Task<IEnumerable<string>> OutletsAsync(PassageFilter filter, CancellationToken cancellationToken) => filter is { AnyOf: null, NoneOf: null }
        ? (await _scopes.ReadAsync(filter.Scope, cancellationToken)).Outlets
        : (await _catalog.FindByTitleAsync(filter.Scope, [], cancellationToken))
            .Where(article => filter.Allows(article.Key, article.Facets))
            .Select(article => article.Facets.Source)
            .OfType<string>();

    private static int Rank(string outlet, string typed) =>
        outlet.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 0
        : outlet.Contains($" {typed}", StringComparison.OrdinalIgnoreCase) ? 1
        : outlet.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 2
        : int.MaxValue;

    private static string Bound(string typed) => (typed.Length <= MaximumLength ? typed : typed[..MaximumLength]).Trim();
}
