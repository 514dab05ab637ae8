using ResearchBot.Corpus;
using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Says in the server's words what <see cref="PassageFilter.Allows"/> says in ours.</summary>
internal static class PointFilters
{
    public static PointFilter Of(PassageFilter filter)
    {
        var must = new List<FilterCondition>
        {
            Any(CollectionLayout.Space, filter.Scope.Spaces.Select(space => space.Value)),
        };

        if (filter.Period is { } period)
        {
            var days = new DayRange(period.Since?.DayNumber ?? 0, period.Until?.DayNumber);
            must.Add(new FilterCondition { Key = CollectionLayout.Day, Range = days });
        }

        AddName(must, CollectionLayout.SourceKey, filter.Source);
        AddName(must, CollectionLayout.TagKeys, filter.Tag);
        AddName(must, CollectionLayout.ShelfKeys, filter.Shelf);

        if (filter.AnyOf is { } choice)
        {
            must.Add(new FilterCondition { Should = [Any(CollectionLayout.ShelfKeys, choice.Shelves), Any(CollectionLayout.TagKeys, choice.Tags)] });
        }

        return new PointFilter(must)
        {
            MustNot = filter.NoneOf is { } closed ? [Any(CollectionLayout.ShelfKeys, closed.Shelves), Any(CollectionLayout.TagKeys, closed.Tags)] : null,
        };
    }

    /// <summary>The points of some articles, but not those with certain ids.</summary>
    public static PointFilter OfArticles(IEnumerable<Guid> articles, IReadOnlyList<Guid> except) =>
        new([Any(CollectionLayout.ArticleKey, articles.Select(key => key.ToString()))])
        {
            MustNot = except.Count == 0 ? null : [new FilterCondition { HasId = except }],
        };

    /// <summary>A filter narrowed to certain points.</summary>
    public static PointFilter Among(this PointFilter filter, IReadOnlyList<Guid> ids) =>
        filter with { Must = [.. filter.Must, new FilterCondition { HasId = ids }] };

    private static void AddName(List<FilterCondition> must, string key, string? name)
    {
        if (name is not null)
        {
            must.Add(Any(key, [FacetKey.Of(name)]));
        }
    }

    private static FilterCondition Any(string key, IEnumerable<string> values) =>
        new() { Key = key, Match = new MatchAny([.. values]) };
}
