using System.Text;

using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces.Limits;

namespace ResearchBot.Curation.Quotas;

/// <summary>Holds communities to what the operator gives each of them.</summary>
public sealed class CorpusQuota
{
    private const string Fetches = "fetches";
    private const long Megabyte = 1024 * 1024;

    private readonly CatalogConnections _catalog;
    private readonly CurationOptions _options;
    private readonly TimeProvider _time;

    internal CorpusQuota(CatalogConnections catalog, CurationOptions options, TimeProvider time) => (_catalog, _options, _time) = (catalog, options, time);

    /// <summary>What a space has in use.</summary>
    public async Task<CorpusSize> MeasureAsync(SpaceId space, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await MeasureAsync(context, space, cancellationToken);
    }

    /// <summary>The quota that more articles would pass; null when there is room.</summary>
    public async Task<QuotaExcess?> FindExcessAsync(SpaceId space, IReadOnlyCollection<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await FindExcessAsync(context, space, drafts, cancellationToken);
    }

    /// <summary>
    /// The quota that more articles would pass, as the transaction of a context sees it: what is asked there stays true until it is
    /// committed. What takes the place of an article that is in use needs no room but for what it is longer.
    /// </summary>
    internal async Task<QuotaExcess?> FindExcessAsync(CatalogContext context, SpaceId space, IReadOnlyCollection<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        var size = await MeasureAsync(context, space, cancellationToken);
        var coming = drafts.GroupBy(ArticleId.Of, StringComparer.Ordinal).ToDictionary(same => same.Key, same => Bytes(same.Last().Text), StringComparer.Ordinal);
        var ids = coming.Keys.ToList();
        var texts = await InUse(context, space).Where(current => ids.Contains(current.Article.Id)).Select(current => current.Revision.Text).ToListAsync(cancellationToken);
        var grown = new CorpusSize(size.Articles + coming.Count - texts.Count, size.Bytes + coming.Values.Sum() - texts.Sum(Bytes));

        return FindExcess(grown, before: size);
    }

    /// <summary>The quota that a space would pass if it had so much in use; null when it may.</summary>
    public QuotaExcess? FindExcess(CorpusSize size) => FindExcess(size, before: default);

    /// <summary>Counts one fetch, or tells that the day has no more.</summary>
    public Task<QuotaExcess?> TryFetchAsync(SpaceId space, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            var now = _time.GetUtcNow();
            var day = DateOnly.FromDateTime(now.UtcDateTime);
            var row = await context.Set<DailyUseRow>().FirstOrDefaultAsync(use => use.Space == space.Value && use.Day == day && use.Counted == Fetches, cancellationToken);

            if ((row?.Answers ?? 0) >= _options.FetchesADay)
            {
                return new QuotaExcess(QuotaKind.Fetches, _options.FetchesADay);
            }

            row ??= context.Add(new DailyUseRow { Space = space.Value, Day = day, Counted = Fetches }).Entity;
            row.Answers++;
            row.LastAt = now;

            return null;
        },
        cancellationToken);

    /// <summary>What was over a quota before may shrink and stay as it is.</summary>
    private QuotaExcess? FindExcess(CorpusSize size, CorpusSize before) =>
        size.Articles > _options.ArticlesAServer && size.Articles > before.Articles ? new QuotaExcess(QuotaKind.Articles, _options.ArticlesAServer)
        : size.Bytes > _options.MegabytesAServer * Megabyte && size.Bytes > before.Bytes ? new QuotaExcess(QuotaKind.Megabytes, _options.MegabytesAServer)
        : null;

    private static async Task<CorpusSize> MeasureAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken)
    {
        var found = await context.Database.SqlQuery<long>(
            $"""
            WITH used AS (
                SELECT OCTET_LENGTH(r."Text") AS bytes
                FROM articles a JOIN revisions r ON r."Space" = a."Space" AND r."ArticleId" = a."Id" AND r."Number" = a."Revision"
                WHERE a."Space" = {space.Value} AND a."RemovedAt" IS NULL)
            SELECT COUNT(*) AS "Value" FROM used UNION ALL SELECT COALESCE(SUM(bytes), 0) FROM used
            """).ToListAsync(cancellationToken);

        return new CorpusSize(found[0], found[1]);
    }

    private static IQueryable<CurrentRow> InUse(CatalogContext context, SpaceId space) => context.Articles.AsNoTracking()
        .Where(article => article.Space == space.Value && article.RemovedAt == null)
        .Join(
            context.Revisions,
            article => new { article.Space, article.Id, Number = article.Revision },
            revision => new { revision.Space, Id = revision.ArticleId, revision.Number },
            (article, revision) => new CurrentRow { Article = article, Revision = revision });

    private static long Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}

/// <summary>What a space has in use.</summary>
/// <param name="Articles">How many articles.</param>
/// <param name="Bytes">Their texts in UTF-8.</param>
public readonly record struct CorpusSize(long Articles, long Bytes);

/// <summary>A quota that is used up.</summary>
/// <param name="Which">Which.</param>
/// <param name="Most">How much it allows.</param>
public sealed record QuotaExcess(QuotaKind Which, int Most);

/// <summary>What communities have a share of.</summary>
public enum QuotaKind
{
    /// <summary>Articles in use.</summary>
    Articles,

    /// <summary>Megabytes of their text.</summary>
    Megabytes,

    /// <summary>Fetches a day.</summary>
    Fetches,
}
