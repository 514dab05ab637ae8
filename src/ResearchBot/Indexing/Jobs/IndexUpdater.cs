using Microsoft.Extensions.Logging;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Faults;
using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Profiles;

namespace ResearchBot.Indexing.Jobs;

/// <summary>Brings the index up to the catalog. Only the holder of the <see cref="IndexLease"/> may call it.</summary>
internal sealed class IndexUpdater(
    ArticleCatalog catalog,
    IndexJobs jobs,
    CarefulEncoder encoder,
    ParkedArticles parked,
    ProfileSource profiles,
    EmbeddingSource embeddings,
    IndexBuilder builder,
    IPassageIndex index,
    DiskReserve reserve,
    ILogger<IndexUpdater> logger)
{
    private const int Batch = 100;
    private const int LargestRelearned = 50_000;

    /// <summary>Applies every waiting job, or builds anew when there is no sound index, another embedding is configured, or the corpus has outgrown what the index learned.</summary>
    public async Task UpdateAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            await ApplyAllAsync(progress, cancellationToken);
        }
        catch (DamagedIndexException)
        {
            await RebuildAsync(progress, cancellationToken);
        }
    }

    /// <summary>Builds a new generation from the catalog and crosses out the jobs that it covers.</summary>
    public async Task RebuildAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        var last = await jobs.FindLastAsync(cancellationToken);
        Log.Building(logger);
        await builder.BuildAsync(progress, cancellationToken);
        await jobs.CompleteUpToAsync(last, cancellationToken);
        Log.Built(logger);
    }

    private async Task ApplyAllAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        var total = await jobs.CountAsync(cancellationToken);
        var profile = await profiles.FindAsync(cancellationToken);

        // A full disk is no place for more, and what an old index still serves is held against the catalog.
        if (profile is not null && total > 0 && !reserve.TryHold())
        {
            throw DiskFull.NoRoom();
        }

        if (profile is null || !embeddings.IsChosen(profile.Embedding) || await HasOutgrownAsync(profile, total, cancellationToken))
        {
            await RebuildAsync(progress, cancellationToken);

            return;
        }

        await RetryAsync(profile, cancellationToken);

        for (var done = 0; total > 0 && await ApplyBatchAsync(profile, cancellationToken) is var applied and > 0;)
        {
            done += applied;
            progress?.Report(new IndexProgress(done, Math.Max(done, total)));
        }
    }

    private async Task<bool> HasOutgrownAsync(IndexProfile profile, int waiting, CancellationToken cancellationToken)
    {
        var learned = profile.Lexicon;

        return waiting > 0
            && learned.Passages < LargestRelearned
            && await catalog.CountInUseAsync(cancellationToken) > learned.Articles + (learned.Articles / 5);
    }

    private async Task<int> ApplyBatchAsync(IndexProfile profile, CancellationToken cancellationToken)
    {
        var batch = await jobs.ReadAsync(Batch, cancellationToken);

        if (batch.Count == 0)
        {
            return 0;
        }

        WriteSteps.Announce(WriteSteps.JobsTaken);
        await ApplyAsync(profile, [.. batch.Select(job => job.Article).Distinct()], cancellationToken);
        await jobs.CompleteUpToAsync(batch[^1].Sequence, cancellationToken);
        WriteSteps.Announce(WriteSteps.JobsCrossedOut);

        return batch.Count;
    }

    /// <summary>Articles that failed before get their next attempt.</summary>
    private async Task RetryAsync(IndexProfile profile, CancellationToken cancellationToken)
    {
        if (parked.ListWaiting() is { Count: > 0 } waiting)
        {
            await ApplyAsync(profile, waiting, cancellationToken);
        }
    }

    private async Task ApplyAsync(IndexProfile profile, IReadOnlyList<ArticleKey> keys, CancellationToken cancellationToken)
    {
        var articles = await catalog.FindInUseAsync(keys, cancellationToken);
        var changed = new List<IndexableArticle>(articles.Count);

        await foreach (var encoded in Ahead.RunAsync(articles.Values.ToAsyncEnumerable(), article => encoder.TryEncodeAsync(article, profile, known: null, cancellationToken), cancellationToken))
        {
            if (await encoded is { } article)
            {
                changed.Add(article);
            }
        }

        // What could not be encoded must not be found as it was before.
        await index.ApplyAsync(profile, changed, [.. keys.Except(changed.Select(article => article.Key))], cancellationToken);
        parked.Forget([.. changed.Select(article => article.Key), .. keys.Where(key => !articles.ContainsKey(key))]);
    }
}
