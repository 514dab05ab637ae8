using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Corpus.Catalog;

/// <summary>
/// Changes the catalog, on somebody's account. Every change commits together with its index job and its act in the audit trail
/// (<see cref="AuditTrail"/>), or not at all.
/// </summary>
public sealed class CatalogWriter
{
    private readonly CatalogConnections _catalog;
    private readonly TimeProvider _time;

    internal CatalogWriter(CatalogConnections catalog, TimeProvider time, Actor who)
    {
        _catalog = catalog;
        _time = time;
        Who = who;
    }

    /// <summary>On whose account it writes.</summary>
    public Actor Who { get; }

    /// <summary>The same, on somebody else's account.</summary>
    public CatalogWriter As(Actor who) => new(_catalog, _time, who);

    /// <summary>Adds articles in one transaction: when it returns, all of them are on disk.</summary>
    /// <param name="space">Where they go; created when it is not there.</param>
    /// <param name="drafts">The articles. An id that occurs twice: the later one is the newer revision.</param>
    /// <param name="cancellationToken">Stops the work; nothing is kept then.</param>
    /// <returns>What became of each, in order.</returns>
    public Task<IReadOnlyList<AddedArticle>> AddAsync(SpaceId space, IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken) => _catalog.GrowAsync(
        SizeOf(drafts),
        async context => await (await BeginAsync(context, space, cancellationToken)).AddAsync(drafts, approved: false, note: null, cancellationToken),
        cancellationToken);

    /// <summary>Changes what is known about an article; the index follows, and what cites it goes on citing the revision that it quoted.</summary>
    /// <param name="key">The article, in use or not.</param>
    /// <param name="change">Makes the new details of the present ones.</param>
    /// <param name="cancellationToken">Stops the work; nothing is kept then.</param>
    public Task<EditOutcome> EditAsync(ArticleKey key, Func<ArticleDetails, ArticleDetails> change, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context => await (await BeginAsync(context, key.Space, cancellationToken)).EditAsync(key.Id, change, cancellationToken),
        cancellationToken);

    /// <summary>Takes an article out of use; its revisions stay.</summary>
    /// <returns>False when there is no such article in use.</returns>
    public Task<bool> RemoveAsync(ArticleKey key, CancellationToken cancellationToken) => MarkAsync(key, removed: true, cancellationToken);

    /// <summary>Takes a removed article into use again.</summary>
    /// <returns>False when there is no such removed article.</returns>
    public Task<bool> RestoreAsync(ArticleKey key, CancellationToken cancellationToken) => MarkAsync(key, removed: false, cancellationToken);

    /// <summary>Undoes an act, if the article is still as the act left it; undoing is an act, too.</summary>
    /// <param name="space">The space.</param>
    /// <param name="act">The act's number in it.</param>
    /// <param name="cancellationToken">Stops the work; nothing is kept then.</param>
    public Task<UndoOutcome> UndoAsync(SpaceId space, long act, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context => await (await BeginAsync(context, space, cancellationToken)).UndoAsync(act, cancellationToken),
        cancellationToken);

    /// <summary>Puts acts of an export with history into the trail.</summary>
    /// <returns>The number of each.</returns>
    internal Task<IReadOnlyList<long>> KeepAsync(SpaceId space, IReadOnlyList<CorpusAct> acts, CancellationToken cancellationToken) => _catalog.GrowAsync(
        (1 << 20) + (acts.Count * 4L * 1024),
        async context => (await BeginAsync(context, space, cancellationToken)).Keep(acts),
        cancellationToken);

    /// <summary>What drafts may need on the disk: their texts, the log of changes, the index.</summary>
    internal static long SizeOf(IReadOnlyList<ArticleDraft> drafts) =>
        (1 << 20) + drafts.Sum(draft => 3L * (draft.Text.Length + (draft.History?.Revisions.Sum(revision => (long)revision.Text.Length) ?? 0)));

    private Task<bool> MarkAsync(ArticleKey key, bool removed, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context => await (await BeginAsync(context, key.Space, cancellationToken)).MarkAsync(key.Id, removed, cancellationToken),
        cancellationToken);

    private Task<CatalogChange> BeginAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken) =>
        CatalogChange.BeginAsync(context, space, Who, _time.GetUtcNow(), cancellationToken);
}
