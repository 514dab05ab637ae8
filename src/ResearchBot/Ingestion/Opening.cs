using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Jobs;

namespace ResearchBot.Ingestion;

/// <summary>Makes a catalog ready for use: schema, starter articles, index. Quick when all of that is done.</summary>
public sealed class Opening
{
    private readonly CatalogSetup _setup;
    private readonly StarterCorpus _starter;
    private readonly IndexCatchUp _catchUp;
    private readonly IEnumerable<IWarmUp> _warmUps;

    internal Opening(CatalogSetup setup, StarterCorpus starter, IndexCatchUp catchUp, IEnumerable<IWarmUp> warmUps)
    {
        _warmUps = warmUps;
        _setup = setup;
        _starter = starter;
        _catchUp = catchUp;
    }

    /// <summary>Prepares the catalog alone. Two processes that start at once on nothing do no harm: what both add is the same.</summary>
    /// <exception cref="CatalogException">The catalog cannot be used.</exception>
    public async Task OpenCatalogAsync(CancellationToken cancellationToken)
    {
        await _setup.PrepareAsync(cancellationToken);
        await _starter.LoadAsync(cancellationToken);
    }

    /// <summary>Prepares the catalog, and brings the index up to date unless another process is at it.</summary>
    /// <exception cref="CatalogException">The catalog cannot be used.</exception>
    public async Task OpenAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        var warmUps = _warmUps.Select(part => Task.Run(() => TryWarmUpAsync(part), CancellationToken.None)).ToList();

        try
        {
            await OpenCatalogAsync(cancellationToken);
            await _catchUp.TryUpdateAsync(progress, cancellationToken);
        }
        finally
        {
            await Task.WhenAll(warmUps);
        }
    }

    private static async Task TryWarmUpAsync(IWarmUp part)
    {
        try
        {
            await part.WarmUpAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whoever wants it next meets the same fault, and knows what to do about it.
        }
    }
}
