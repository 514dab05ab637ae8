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
    private readonly PlainReads _reads;
    private readonly CurationOptions _options;
    private readonly TimeProvider _time;

    internal CorpusQuota(CatalogConnections catalog, PlainReads reads, CurationOptions options, TimeProvider time) =>
        (_catalog, _reads, _options, _time) = (catalog, reads, options, time);

    /// <summary>What a space has in use.</summary>
    public async Task<CorpusSize> MeasureAsync(SpaceId space, CancellationToken cancellationToken)
    {
        var found = await _reads.ReadAsync(
            """
            SELECT COUNT(*), COALESCE(SUM(OCTET_LENGTH(r."Text")), 0)
            FROM articles a JOIN revisions r ON r."Space" = a."Space" AND r."ArticleId" = a."Id" AND r."Number" = a."Revision"
            WHERE a."Space" = @p0 AND a."RemovedAt" IS NULL
            """,
            [space.Value],
            row => new CorpusSize(row.GetInt64(0), row.GetInt64(1)),
            cancellationToken);

        return found[0];
    }

    /// <summary>The quota that more articles would pass; null when there is room.</summary>
    public async Task<QuotaExcess?> FindExcessAsync(SpaceId space, IReadOnlyCollection<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        var size = await MeasureAsync(space, cancellationToken);

        return size.Articles + drafts.Count > _options.ArticlesAServer ? new QuotaExcess(QuotaKind.Articles, _options.ArticlesAServer)
            : size.Bytes + drafts.Sum(draft => (long)Encoding.UTF8.GetByteCount(draft.Text)) > _options.MegabytesAServer * Megabyte ? new QuotaExcess(QuotaKind.Megabytes, _options.MegabytesAServer)
            : null;
    }

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
