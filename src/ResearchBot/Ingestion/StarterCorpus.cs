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
            await foreach (var result in files.ReadAsync(options.Value.Seed, cancellationToken))
            {
                if (result is ReadResult.Read read)
                {
                    drafts.Add(read.Draft);
                }
                else if (result is ReadResult.Failed failed)
                {
                    Log.SeedFileFailed(logger, failed.Path, failed.Reason);
                }
            }
        }
        else if (options.Value.Seed.Length > 0)
        {
            Log.SeedFolderMissing(logger, options.Value.Seed);
        }

        await writer.As(Actor.Starter).AddAsync(SpaceId.Default, drafts, cancellationToken);
    }
}
