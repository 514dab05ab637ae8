using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Curation.Quotas;

/// <summary>Brings in what people of a community add: all of it or, where they may not or there is no room, none. Both is asked within the transaction that writes.</summary>
public sealed class CommunityArticles
{
    private readonly CatalogConnections _catalog;
    private readonly CorpusQuota _quota;
    private readonly TimeProvider _time;

    internal CommunityArticles(CatalogConnections catalog, CorpusQuota quota, TimeProvider time) => (_catalog, _quota, _time) = (catalog, quota, time);

    /// <summary>Adds articles.</summary>
    /// <param name="space">The community's space.</param>
    /// <param name="who">Who adds them.</param>
    /// <param name="drafts">The articles.</param>
    /// <param name="shelf">A shelf that all of them are put on; null: none but those that they name.</param>
    /// <param name="mayChange">Whether an article that is there already, on some shelves, may be changed; null: every one.</param>
    /// <param name="cancellationToken">Stops the work; nothing is kept then.</param>
    public Task<CommunityAdding> AddAsync(
        SpaceId space, Actor who, IReadOnlyList<ArticleDraft> drafts, string? shelf, Func<IReadOnlyList<string>, bool>? mayChange, CancellationToken cancellationToken) =>
        _catalog.GrowAsync<CommunityAdding>(
            CatalogWriter.SizeOf(drafts),
            async context =>
            {
                if (await _quota.FindExcessAsync(context, space, drafts, cancellationToken) is { } excess)
                {
                    return new CommunityAdding.OverQuota(excess);
                }

                var change = await CatalogChange.BeginAsync(context, space, who, _time.GetUtcNow(), cancellationToken);
                var known = await change.FindShelvesAsync([.. drafts.Select(ArticleId.Of)], cancellationToken);

                if (mayChange is not null && !known.Values.All(mayChange))
                {
                    return new CommunityAdding.NotTheirs();
                }

                IReadOnlyList<ArticleDraft> shelved = [.. drafts.Select(draft => OnShelf(draft, known.GetValueOrDefault(ArticleId.Of(draft)), shelf, mayChange is null))];
                var added = await change.AddAsync(shelved, approved: false, note: null, cancellationToken);

                return new CommunityAdding.Added(shelf is null ? added : await PutAsync(change, added, known, shelf, cancellationToken));
            },
            cancellationToken);

    /// <summary>What is there already as it is was not changed by adding it, and stands where it stood.</summary>
    private static async Task<IReadOnlyList<AddedArticle>> PutAsync(
        CatalogChange change, IReadOnlyList<AddedArticle> added, IReadOnlyDictionary<string, IReadOnlyList<string>> known, string shelf, CancellationToken cancellationToken)
    {
        var all = added.ToList();

        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Outcome is AddOutcome.Unchanged && known.TryGetValue(all[i].Key.Id, out var shelves) && !StandsOn(shelves, shelf)
                && await change.EditAsync(all[i].Key.Id, details => details with { Shelves = [.. details.Shelves, shelf] }, cancellationToken) is EditOutcome.Edited)
            {
                all[i] = all[i] with { Outcome = AddOutcome.Updated };
            }
        }

        return all;
    }

    private static bool StandsOn(IReadOnlyList<string> shelves, string shelf) => shelves.Any(other => FacetKey.Of(other) == FacetKey.Of(shelf));

    /// <summary>Who may change the articles of some shelves only takes none off a shelf by adding it again, and puts none on another.</summary>
    private static ArticleDraft OnShelf(ArticleDraft draft, IReadOnlyList<string>? known, string? shelf, bool namesShelves)
    {
        IReadOnlyList<string> before = namesShelves ? draft.Details.Shelves : known ?? [];

        return draft with
        {
            Details = draft.Details with { Shelves = shelf is null || StandsOn(before, shelf) ? before : [.. before, shelf] },
        };
    }
}

/// <summary>What became of adding: one of the nested outcomes.</summary>
public abstract record CommunityAdding
{
    private CommunityAdding()
    {
    }

    /// <summary>They are in.</summary>
    /// <param name="Articles">What became of each, in order.</param>
    public sealed record Added(IReadOnlyList<AddedArticle> Articles) : CommunityAdding;

    /// <summary>There is no room.</summary>
    public sealed record OverQuota(QuotaExcess Excess) : CommunityAdding;

    /// <summary>One of them is there already, and whoever adds it may not change it.</summary>
    public sealed record NotTheirs : CommunityAdding;
}
