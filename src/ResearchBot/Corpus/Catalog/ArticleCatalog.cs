using System.Runtime.CompilerServices;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Reads the catalog. Text whose hash no longer fits is treated as absent and reported to the log.</summary>
public sealed class ArticleCatalog
{
    private const int Page = 256;

    private readonly CatalogConnections _catalog;
    private readonly PlainReads _reads;
    private readonly ILogger<ArticleCatalog> _logger;

    internal ArticleCatalog(CatalogConnections catalog, PlainReads reads, ILogger<ArticleCatalog> logger)
    {
        _catalog = catalog;
        _reads = reads;
        _logger = logger;
    }

    /// <summary>Finds one article, removed ones too.</summary>
    public async Task<Article?> FindAsync(ArticleKey key, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = Current(context, context.Articles.Where(article => article.Space == key.Space.Value && article.Id == key.Id));

        return await rows.FirstOrDefaultAsync(cancellationToken) is { } row ? Whole(row) : null;
    }

    /// <summary>Finds an article as it was in one of its revisions, removed ones too; what is known about it is as now.</summary>
    public async Task<Article?> FindRevisionAsync(ArticleKey key, int revision, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var row = await context.Articles.AsNoTracking()
            .Where(article => article.Space == key.Space.Value && article.Id == key.Id)
            .Join(
                context.Revisions.Where(row => row.Number == revision),
                article => new { article.Space, article.Id },
                row => new { row.Space, Id = row.ArticleId },
                (article, row) => new CurrentRow { Article = article, Revision = row })
            .FirstOrDefaultAsync(cancellationToken);

        return row is null ? null : Whole(row);
    }

    /// <summary>Finds articles in use, by key; those that are gone, removed or damaged are missing from the result.</summary>
    public async Task<IReadOnlyDictionary<ArticleKey, Article>> FindInUseAsync(
        IEnumerable<ArticleKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ArticleKey, Article>();

        foreach (var space in keys.Distinct().GroupBy(key => key.Space, key => key.Id))
        {
            foreach (var row in await _reads.ReadCurrentAsync(space.Key.Value, [.. space], cancellationToken))
            {
                if (Whole(row) is { } article)
                {
                    found[article.Key] = article;
                }
            }
        }

        return found;
    }

    /// <summary>Tells which of some articles are in use, as they stand now, without reading texts.</summary>
    public async Task<IReadOnlyDictionary<ArticleKey, ArticleVersion>> FindVersionsInUseAsync(
        IEnumerable<ArticleKey> keys, CancellationToken cancellationToken)
    {
        HashSet<ArticleKey> wanted = [.. keys];
        await using var connection = await _catalog.OpenPlainAsync(cancellationToken);
        var known = await KnownVersions.OfAsync(connection, cancellationToken);

        foreach (var space in wanted.Where(key => !known.TryFind(key, out _)).ToLookup(key => key.Space, key => key.Id))
        {
            var read = (await PlainReads.ReadVersionsAsync(connection, space.Key.Value, [.. space], cancellationToken)).ToDictionary(row => row.Id, row => row.Version, StringComparer.Ordinal);

            foreach (var id in space)
            {
                known.Keep(new ArticleKey(space.Key, id), read.GetValueOrDefault(id));
            }
        }

        var found = new Dictionary<ArticleKey, ArticleVersion>(wanted.Count);

        foreach (var key in wanted)
        {
            if (known.TryFind(key, out var version) && version is not null)
            {
                found[key] = version;
            }
        }

        return found;
    }

    /// <summary>Finds what else prints the same as some articles, word for word or nearly, as far as a filter lets it be seen.</summary>
    /// <returns>By article, oldest first, undated ones last; articles that stand alone are missing, and so are those that nobody compared yet.</returns>
    public async Task<IReadOnlyDictionary<ArticleKey, IReadOnlyList<Printing>>> FindPrintingsAsync(
        IEnumerable<ArticleKey> keys, PassageFilter filter, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ArticleKey, IReadOnlyList<Printing>>();

        foreach (var space in keys.Distinct().Where(key => filter.Scope.Allows(key.Space)).GroupBy(key => key.Space, key => key.Id))
        {
            var rows = await _reads.ReadPrintingsAsync(space.Key.Value, [.. space], Names(filter.Scope), cancellationToken);

            foreach (var article in rows.Where(row => filter.Allows(row.Printing.Key, row.Printing.Facets)).GroupBy(row => row.Of, row => row.Printing, StringComparer.Ordinal))
            {
                found[new ArticleKey(space.Key, article.Key)] =
                [
                    .. article.OrderBy(printing => printing.Facets.PublishedAt ?? DateOnly.MaxValue).ThenBy(printing => printing.Key.ToString(), StringComparer.Ordinal),
                ];
            }
        }

        return found;
    }

    /// <summary>Lists articles without their texts, newest first, undated ones last, then by id.</summary>
    public async Task<IReadOnlyList<ListedArticle>> ListAsync(
        SpaceScope scope, bool withRemoved, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var spaces = Names(scope);
        var rows = await (withRemoved ? context.Articles : InUse(context))
            .Where(article => spaces.Contains(article.Space))
            .OrderByDescending(article => article.PublishedAt).ThenBy(article => article.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        return [.. rows.Select(row => new ListedArticle(Mapping.Key(row), Mapping.Details(row), row.Revision, row.RemovedAt))];
    }

    /// <summary>Streams articles in use with their texts, by id: bounded in what it holds however many there are.</summary>
    public async IAsyncEnumerable<Article> ReadAsync(SpaceId space, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = "";

        while (true)
        {
            List<CurrentRow> page;

            await using (var context = await _catalog.OpenAsync(cancellationToken))
            {
                var rows = InUse(context)
                    .Where(article => article.Space == space.Value && string.Compare(article.Id, last) > 0)
                    .OrderBy(article => article.Id)
                    .Take(Page);
                page = await Current(context, rows).OrderBy(row => row.Article.Id).ToListAsync(cancellationToken);
            }

            foreach (var article in page.Select(Whole).OfType<Article>())
            {
                yield return article;
            }

            if (page.Count == 0)
            {
                yield break;
            }

            last = page[^1].Article.Id;
        }
    }

    /// <summary>How many articles are in use, in all spaces.</summary>
    public async Task<int> CountInUseAsync(CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await InUse(context).CountAsync(cancellationToken);
    }

    /// <summary>The spaces that hold anything, by name.</summary>
    public async Task<IReadOnlyList<SpaceId>> ListSpacesAsync(CancellationToken cancellationToken) =>
        [.. (await _reads.ReadSpacesAsync(cancellationToken)).Select(name => new SpaceId(name))];

    /// <summary>The outlets of the articles in use, as they are written.</summary>
    public Task<IReadOnlyList<string>> ListOutletsAsync(SpaceScope scope, CancellationToken cancellationToken) =>
        _reads.ReadOutletsAsync(Names(scope), cancellationToken);

    /// <summary>How many articles in use are written in each language; null stands for those of which nobody knows.</summary>
    public Task<IReadOnlyList<(string? Language, int Articles)>> CountLanguagesAsync(SpaceScope scope, CancellationToken cancellationToken) =>
        _reads.CountLanguagesAsync(Names(scope), cancellationToken);

    /// <summary>Finds articles in use that have every one of some words, or parts of words, in their headlines.</summary>
    /// <param name="scope">The spaces that may be seen.</param>
    /// <param name="words">The words; none: the newest articles.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Newest first, at most 1,000.</returns>
    public Task<IReadOnlyList<NamedArticle>> FindByTitleAsync(SpaceScope scope, IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        _reads.ReadNamedAsync(Names(scope), words, cancellationToken);

    private static List<string> Names(SpaceScope scope) => [.. scope.Spaces.Select(space => space.Value)];

    private static IQueryable<ArticleRow> InUse(CatalogContext context) =>
        context.Articles.Where(article => article.RemovedAt == null);

    private static IQueryable<CurrentRow> Current(CatalogContext context, IQueryable<ArticleRow> articles) =>
        articles.AsNoTracking().Join(
            context.Revisions,
            article => new { article.Space, article.Id, Number = article.Revision },
            revision => new { revision.Space, Id = revision.ArticleId, revision.Number },
            (article, revision) => new CurrentRow { Article = article, Revision = revision });

    private Article? Whole(CurrentRow row)
    {
        if (ContentHash.Of(row.Revision.Text) == row.Revision.Hash && Mapping.TryArticle(row) is { } article)
        {
            return article;
        }

        Log.DamagedRevision(_logger, row.Article.Space, row.Article.Id, row.Revision.Number);

        return null;
    }
}
