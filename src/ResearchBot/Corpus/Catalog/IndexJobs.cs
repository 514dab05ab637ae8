using Microsoft.EntityFrameworkCore;

namespace ResearchBot.Corpus.Catalog;

/// <summary>The articles whose change the index has not seen yet: written with the change, crossed out when applied.</summary>
public sealed class IndexJobs
{
    private readonly CatalogConnections _catalog;
    private readonly PlainReads _reads;

    internal IndexJobs(CatalogConnections catalog, PlainReads reads)
    {
        _catalog = catalog;
        _reads = reads;
    }

    /// <summary>How many jobs wait.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => _reads.CountJobsAsync(cancellationToken);

    /// <summary>The sequence number of the newest job; 0 when none waits.</summary>
    public async Task<long> FindLastAsync(CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await context.IndexJobs.MaxAsync(job => (long?)job.Sequence, cancellationToken) ?? 0;
    }

    /// <summary>Tells whether a job up to a sequence number still waits.</summary>
    public async Task<bool> AnyUpToAsync(long sequence, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await context.IndexJobs.AnyAsync(job => job.Sequence <= sequence, cancellationToken);
    }

    /// <summary>The oldest jobs, in order.</summary>
    internal async Task<IReadOnlyList<IndexJob>> ReadAsync(int count, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = await context.IndexJobs.AsNoTracking().OrderBy(job => job.Sequence).Take(count).ToListAsync(cancellationToken);

        return [.. rows.Select(row => new IndexJob(row.Sequence, new ArticleKey(new SpaceId(row.Space), row.ArticleId)))];
    }

    /// <summary>Crosses out every job up to a sequence number.</summary>
    internal async Task CompleteUpToAsync(long sequence, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        await context.IndexJobs.Where(job => job.Sequence <= sequence).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>One article to index anew, or to drop when it is not in use any more.</summary>
internal readonly record struct IndexJob(long Sequence, ArticleKey Article);
