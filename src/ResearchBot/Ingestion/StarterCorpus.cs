using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Ingestion;

/// <summary>Loads the articles that a fresh catalog begins with.</summary>
internal sealed class StarterCorpus(
    IOptions<CorpusOptions> options, ArticleFiles files, ArticleCatalog catalog, CatalogWriter writer, ILogger<StarterCorpus> logger)
{
    /// <summary>Loads them once in a catalog's life: all in one transaction with the space that they go to, whose presence tells later starts.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if ((await catalog.ListSpacesAsync(cancellationToken)).Contains(SpaceId.Default))
        {
            return;
        }

        var drafts = new List<ArticleDraft>();

        if (Directory.Exists(options.Value.Seed))
        {
            // A busy machine may not read a file in time, and nothing loads it later: once more, now that readers are up.
            foreach (var (path, _) in await ReadAsync(options.Value.Seed, drafts, cancellationToken))
            {
                foreach (var (again, reason) in await ReadAsync(path, drafts, cancellationToken))
                {
                    Log.SeedFileFailed(logger, again, reason);
                }
            }
        }
        else if (options.Value.Seed.Length > 0)
        {
            Log.SeedFolderMissing(logger, options.Value.Seed);
        }

        await writer.As(Actor.Starter).AddAsync(SpaceId.Default, drafts, cancellationToken);
    }

    /// <summary>Reads a folder or a file.</summary>
    /// <returns>What could not be read, and why.</returns>
    private async Task<IReadOnlyList<(string Path, string Reason)>> ReadAsync(string path, List<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        var failed = new List<(string Path, string Reason)>();

        await foreach (var result in files.ReadAsync(path, cancellationToken))
        {
            switch (result)
            {
                case ReadResult.Read read:
                    drafts.Add(read.Draft);
                    break;
                case ReadResult.Failed { Path: var name, Reason: var reason }:
                    failed.Add((name, reason));
                    break;
            }
        }

        return failed;
    }
}
