using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Corpus.Catalog;

/// <summary>
/// What one change of the catalog does to the articles of a space. Nothing else changes articles: whatever it does leaves an act in
/// the audit trail and a job for the index, in the same transaction.
/// </summary>
internal sealed partial class CatalogChange
{
    private readonly CatalogContext _context;
    private readonly SpaceId _space;
    private readonly Actor _who;
    private readonly DateTimeOffset _now;
    private long _lastAct;

    private CatalogChange(CatalogContext context, SpaceId space, Actor who, DateTimeOffset now, long lastAct) =>
        (_context, _space, _who, _now, _lastAct) = (context, space, who, now, lastAct);

    /// <summary>Begins, within the transaction of a context.</summary>
    public static async Task<CatalogChange> BeginAsync(CatalogContext context, SpaceId space, Actor who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = await context.Set<CorpusActRow>().Where(row => row.Space == space.Value).MaxAsync(row => (long?)row.Number, cancellationToken);

        return new CatalogChange(context, space, who, now, last ?? 0);
    }

    /// <summary>Takes an article out of use, or into use again.</summary>
    /// <returns>False when there is nothing to do.</returns>
    public async Task<bool> MarkAsync(string id, bool removed, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } current || current.Before!.Removed == removed)
        {
            return false;
        }

        current.Article.RemovedAt = removed ? _now : null;
        Finish(removed ? CorpusActKind.Removed : CorpusActKind.Restored, current, current.Hash);

        return true;
    }

    /// <summary>Changes what is known about an article. Its text, and so what cites it, stays.</summary>
    public async Task<EditOutcome> EditAsync(string id, Func<ArticleDetails, ArticleDetails> change, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } current)
        {
            return EditOutcome.NoSuchArticle;
        }

        Describe(current.Article, change(current.Before!.Details));

        if (current.Before.IsLike(ArticleState.Of(current.Article, current.Hash)))
        {
            return EditOutcome.Unchanged;
        }

        Finish(CorpusActKind.Edited, current, current.Hash);

        return EditOutcome.Edited;
    }

    /// <summary>Leaves in the trail what changed no article.</summary>
    public CorpusAct Note(CorpusActKind kind, string articleId, string? note, long? undoes = null) => Record(kind, articleId, before: null, after: null, undoes, note);

    /// <summary>The shelves of articles that are there, in use or not, by id.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindShelvesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        (await FindAsync(ids, cancellationToken)).ToDictionary(found => found.Key, found => found.Value.Before!.Details.Shelves, StringComparer.Ordinal);

    /// <summary>The article is as it shall be: the index is told, and the trail.</summary>
    private CorpusAct Finish(CorpusActKind kind, Current current, string hash, long? undoes = null, string? note = null)
    {
        _context.IndexJobs.Add(new IndexJobRow { Space = current.Article.Space, ArticleId = current.Article.Id });

        return Record(kind, current.Article.Id, current.Before, ArticleState.Of(current.Article, hash), undoes, note);
    }

    private CorpusAct Record(CorpusActKind kind, string articleId, ArticleState? before, ArticleState? after, long? undoes, string? note)
    {
        var act = new CorpusAct
        {
            Number = ++_lastAct,
            Article = new ArticleKey(_space, articleId),
            Kind = kind,
            Who = _who,
            At = _now,
            Before = before,
            After = after,
            Undoes = undoes,
            Note = note,
        };
        _context.Add(CorpusActRow.Of(act));

        return act;
    }

    private static void Describe(ArticleRow article, ArticleDetails details)
    {
        article.Title = details.Title;
        article.Author = details.Author;
        article.Source = details.Source;
        article.Url = details.Url;
        article.PublishedAt = details.PublishedAt;
        article.Kind = details.Kind;
        article.Language = details.Language;
        article.Tags = [.. details.Tags.Distinct(StringComparer.Ordinal)];
        article.Shelves = [.. details.Shelves.Distinct(StringComparer.Ordinal)];
        article.Extra = details.Extra?.ToJsonString();
    }

    private async Task<Current?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await FindAsync([id], cancellationToken)).GetValueOrDefault(id);

    private async Task<Dictionary<string, Current>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var rows = await _context.Articles
            .Where(article => article.Space == _space.Value && ids.Contains(article.Id))
            .Join(
                _context.Revisions,
                article => new { article.Space, article.Id, Number = article.Revision },
                revision => new { revision.Space, Id = revision.ArticleId, revision.Number },
                (article, revision) => new { article, revision.Hash, IsDamaged = revision.DamagedAt != null })
            .ToListAsync(cancellationToken);

        return rows.ToDictionary(
            row => row.article.Id,
            row => new Current(row.article, row.Hash, row.IsDamaged, ArticleState.Of(row.article, row.Hash)),
            StringComparer.Ordinal);
    }

    /// <param name="Article">The row, which is changed.</param>
    /// <param name="Hash">The hash of its current text.</param>
    /// <param name="IsDamaged">Its current text is damaged.</param>
    /// <param name="Before">The article before the change; null where there was none.</param>
    private sealed record Current(ArticleRow Article, string Hash, bool IsDamaged, ArticleState? Before);
}
