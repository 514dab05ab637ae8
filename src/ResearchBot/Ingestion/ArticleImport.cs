using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Ingestion;

/// <summary>Puts what readers read into the catalog, in batches that commit whole.</summary>
public sealed class ArticleImport
{
    private const int BatchArticles = 200;
    private const int BatchCharacters = 4_000_000;

    private readonly CatalogWriter _catalog;

    internal ArticleImport(CatalogWriter catalog) => _catalog = catalog;

    /// <summary>The same, on somebody else's account.</summary>
    public ArticleImport As(Actor who) => new(_catalog.As(who));

    /// <summary>Adds articles. What is counted as added is on disk.</summary>
    /// <param name="space">Where they go.</param>
    /// <param name="shelf">A shelf that all of them are put on; null: only their own.</param>
    /// <param name="results">What the readers read.</param>
    /// <param name="progress">Told how many articles are in.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    public async Task<ImportTotals> AddAsync(
        SpaceId space, string? shelf, IAsyncEnumerable<ReadResult> results, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        var acts = new ActImport(_catalog, space);
        var batch = new List<ArticleDraft>();
        var characters = 0;
        var writing = Task.CompletedTask;

        try
        {
            await foreach (var result in results.WithCancellation(cancellationToken))
            {
                switch (result)
                {
                    case ReadResult.Failed failed:
                        tally.Fail(failed.Path, failed.Reason);
                        break;
                    case ReadResult.Act act:
                        await BeginWritingAsync();
                        await writing;
                        await acts.TakeAsync(act.Done, cancellationToken);
                        break;
                    case ReadResult.Read read:
                        WriteSteps.Announce(WriteSteps.ArticleRead);
                        batch.Add(OnShelf(read.Draft, shelf));
                        characters += read.Draft.Text.Length;
                        break;
                }

                if (batch.Count == BatchArticles || characters > BatchCharacters)
                {
                    await BeginWritingAsync();
                }
            }

            await BeginWritingAsync();
        }
        finally
        {
            await writing;
        }

        await acts.FlushAsync(cancellationToken);

        return tally.Totals;

        // One batch is written while the next is read.
        async Task BeginWritingAsync()
        {
            await writing;
            var full = batch;
            writing = full.Count == 0 ? Task.CompletedTask : Task.Run(() => AddAsync(space, full, tally, acts, progress, cancellationToken), cancellationToken);
            batch = [];
            characters = 0;
        }
    }

    private async Task AddAsync(
        SpaceId space, List<ArticleDraft> batch, ImportTally tally, ActImport acts, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var added = await _catalog.AddAsync(space, batch, cancellationToken);
        WriteSteps.Announce(WriteSteps.Acknowledged, added);
        tally.Count(added);
        acts.Expect(added);
        progress?.Report(tally.Done);
    }

    private static ArticleDraft OnShelf(ArticleDraft draft, string? shelf) => shelf is null || draft.Details.Shelves.Contains(shelf)
        ? draft
        : draft with { Details = draft.Details with { Shelves = [.. draft.Details.Shelves, shelf] } };
}
