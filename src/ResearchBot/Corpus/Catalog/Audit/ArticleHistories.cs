using System.Runtime.CompilerServices;

using Microsoft.EntityFrameworkCore;

namespace ResearchBot.Corpus.Catalog.Audit;

/// <summary>Reads articles with all their revisions, removed ones too. A text whose hash no longer fits is left out.</summary>
public sealed class ArticleHistories
{
    private const int Page = 64;

    private readonly CatalogConnections _catalog;

    internal ArticleHistories(CatalogConnections catalog) => _catalog = catalog;

    /// <summary>One article; null when there is none, or its current text is damaged.</summary>
    public async Task<(Article Article, ArticleHistory History)?> FindAsync(ArticleKey key, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = context.Articles.Where(article => article.Space == key.Space.Value && article.Id == key.Id);

        return (await ReadAsync(context, rows, cancellationToken)).Select(pair => pair.Whole).FirstOrDefault();
    }

    /// <summary>Streams the articles of a space, by id: bounded in what it holds however many there are.</summary>
    public async IAsyncEnumerable<(Article Article, ArticleHistory History)> ReadAsync(SpaceId space, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = "";

        while (true)
        {
            IReadOnlyList<(string Id, (Article, ArticleHistory)? Whole)> page;

            await using (var context = await _catalog.OpenAsync(cancellationToken))
            {
                var rows = context.Articles
                    .Where(article => article.Space == space.Value && string.Compare(article.Id, last) > 0)
                    .OrderBy(article => article.Id)
                    .Take(Page);
                page = await ReadAsync(context, rows, cancellationToken);
            }

            foreach (var whole in page.Select(pair => pair.Whole).OfType<(Article, ArticleHistory)>())
            {
                yield return whole;
            }

            if (page.Count == 0)
            {
                yield break;
            }

            last = page[^1].Id;
        }
    }

    private static async Task<IReadOnlyList<(string Id, (Article, ArticleHistory)? Whole)>> ReadAsync(
        CatalogContext context, IQueryable<ArticleRow> articles, CancellationToken cancellationToken)
    {
        var rows = await articles.AsNoTracking().OrderBy(article => article.Id).ToListAsync(cancellationToken);
        var (space, ids) = (rows.Select(row => row.Space).FirstOrDefault(), rows.Select(row => row.Id).ToList());
        var revisions = (await context.Revisions.AsNoTracking()
            .Where(revision => revision.Space == space && ids.Contains(revision.ArticleId))
            .OrderBy(revision => revision.Number)
            .ToListAsync(cancellationToken)).ToLookup(revision => revision.ArticleId, StringComparer.Ordinal);

        return [.. rows.Select(row => (row.Id, Whole(row, [.. revisions[row.Id].Where(revision => ContentHash.Of(revision.Text) == revision.Hash)])))];
    }

    private static (Article, ArticleHistory)? Whole(ArticleRow row, IReadOnlyList<RevisionRow> revisions)
    {
        if (revisions is not [.., var current] || current.Number != row.Revision || Mapping.TryArticle(new CurrentRow { Article = row, Revision = current }) is not { } article)
        {
            return null;
        }

        var history = new ArticleHistory
        {
            AddedAt = row.AddedAt,
            RemovedAt = row.RemovedAt,
            Revisions = [.. revisions.Select(revision => new KeptRevision(revision.Number, revision.Text, revision.AddedAt) { Pages = PageStarts.Read(revision.Pages) })],
        };

        return (article, history);
    }
}
