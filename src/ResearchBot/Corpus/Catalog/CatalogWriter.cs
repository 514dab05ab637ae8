using Microsoft.EntityFrameworkCore;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Changes the catalog. Every change commits together with its index job, or not at all.</summary>
public sealed class CatalogWriter
{
    private readonly CatalogConnections _catalog;
    private readonly TimeProvider _time;

    internal CatalogWriter(CatalogConnections catalog, TimeProvider time)
    {
        _catalog = catalog;
        _time = time;
    }

    /// <summary>Adds articles in one transaction: when it returns, all of them are on disk.</summary>
    /// <param name="space">Where they go; created when it is not there.</param>
    /// <param name="drafts">The articles. An id that occurs twice: the later one is the newer revision.</param>
    /// <param name="cancellationToken">Stops the work; nothing is kept then.</param>
    /// <returns>What became of each, in order.</returns>
    public Task<IReadOnlyList<AddedArticle>> AddAsync(
        SpaceId space, IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken) =>
        _catalog.GrowAsync(SizeOf(drafts), context => AddAsync(context, space, drafts, cancellationToken), cancellationToken);

    /// <summary>Takes an article out of use; its revisions stay.</summary>
    /// <returns>False when there is no such article in use.</returns>
    public Task<bool> RemoveAsync(ArticleKey key, CancellationToken cancellationToken) =>
        _catalog.WriteAsync(context => MarkAsync(context, key, removed: true, cancellationToken), cancellationToken);

    /// <summary>Takes a removed article into use again.</summary>
    /// <returns>False when there is no such removed article.</returns>
    public Task<bool> RestoreAsync(ArticleKey key, CancellationToken cancellationToken) =>
        _catalog.WriteAsync(context => MarkAsync(context, key, removed: false, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<AddedArticle>> AddAsync(
        CatalogContext context, SpaceId space, IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await EnsureSpaceAsync(context, space, now, cancellationToken);
        var ids = drafts.Select(ArticleId.Of).ToList();
        var known = await CurrentAsync(context, space, ids, cancellationToken);
        var added = new List<AddedArticle>(drafts.Count);

        for (var i = 0; i < drafts.Count; i++)
        {
            added.Add(Add(context, known, new ArticleKey(space, ids[i]), drafts[i], now));
        }

        return added;
    }

    private static AddedArticle Add(
        CatalogContext context, Dictionary<string, Current> known, ArticleKey key, ArticleDraft draft, DateTimeOffset now)
    {
        var hash = ContentHash.Of(draft.Text);

        if (known.TryGetValue(key.Id, out var current) && current.Hash == hash && !current.IsDamaged && current.Article.RemovedAt is null)
        {
            return new AddedArticle(key, current.Article.Revision, AddOutcome.Unchanged);
        }

        var outcome = current is null ? AddOutcome.Added : AddOutcome.Updated;
        var article = current?.Article ?? context.Articles.Add(new ArticleRow { Space = key.Space.Value, Id = key.Id, AddedAt = now }).Entity;
        article.RemovedAt = null;

        if (current is { IsDamaged: true } && current.Hash == hash)
        {
            Heal(context, article, draft.Text);
        }
        else if (current?.Hash != hash)
        {
            article.Revision++;
            Describe(article, draft.Details);
            context.Revisions.Add(new RevisionRow
            {
                Space = article.Space,
                ArticleId = article.Id,
                Number = article.Revision,
                Text = draft.Text,
                Hash = hash,
                Pages = PageStarts.Write(draft.Pages),
                AddedAt = now,
            });
        }

        known[key.Id] = new Current(article, hash, IsDamaged: false);
        context.IndexJobs.Add(new IndexJobRow { Space = article.Space, ArticleId = article.Id });

        return new AddedArticle(key, article.Revision, outcome);
    }

    /// <summary>The text that a damaged revision had, as its hash tells: what cites it is right again.</summary>
    private static void Heal(CatalogContext context, ArticleRow article, string text)
    {
        var revision = context.Revisions.Attach(new RevisionRow { Space = article.Space, ArticleId = article.Id, Number = article.Revision, Text = text });
        revision.Property(row => row.Text).IsModified = true;
        revision.Property(row => row.DamagedAt).IsModified = true;
    }

    /// <summary>What drafts may need on the disk: their texts, the log of changes, the index.</summary>
    private static long SizeOf(IReadOnlyList<ArticleDraft> drafts) => (1 << 20) + drafts.Sum(draft => 3L * draft.Text.Length);

    private static void Describe(ArticleRow article, ArticleDetails details)
    {
        article.Title = details.Title;
        article.Author = details.Author;
        article.Source = details.Source;
        article.Url = details.Url;
        article.PublishedAt = details.PublishedAt;
        article.Kind = details.Kind;
        article.Language = details.Language;
        article.Tags = [.. details.Tags];
        article.Shelves = [.. details.Shelves];
        article.Extra = details.Extra?.ToJsonString();
    }

    private static async Task<Dictionary<string, Current>> CurrentAsync(
        CatalogContext context, SpaceId space, List<string> ids, CancellationToken cancellationToken)
    {
        var rows = await context.Articles
            .Where(article => article.Space == space.Value && ids.Contains(article.Id))
            .Join(
                context.Revisions,
                article => new { article.Space, article.Id, Number = article.Revision },
                revision => new { revision.Space, Id = revision.ArticleId, revision.Number },
                (article, revision) => new { article, revision.Hash, IsDamaged = revision.DamagedAt != null })
            .ToListAsync(cancellationToken);

        return rows.ToDictionary(row => row.article.Id, row => new Current(row.article, row.Hash, row.IsDamaged), StringComparer.Ordinal);
    }

    private static async Task EnsureSpaceAsync(
        CatalogContext context, SpaceId space, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await context.Spaces.FindAsync([space.Value], cancellationToken) is null)
        {
            context.Spaces.Add(new SpaceRow { Id = space.Value, CreatedAt = now });
        }
    }

    private async Task<bool> MarkAsync(CatalogContext context, ArticleKey key, bool removed, CancellationToken cancellationToken)
    {
        var article = await context.Articles.FindAsync([key.Space.Value, key.Id], cancellationToken);

        if (article is null || (article.RemovedAt is not null) == removed)
        {
            return false;
        }

        article.RemovedAt = removed ? _time.GetUtcNow() : null;
        context.IndexJobs.Add(new IndexJobRow { Space = article.Space, ArticleId = article.Id });

        return true;
    }

    private sealed record Current(ArticleRow Article, string Hash, bool IsDamaged);
}
