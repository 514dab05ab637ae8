using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Indexing.Embedded;

/// <summary>The index inside the program: Lucene for the words, and the vectors in the same files, so that one commit holds both.</summary>
internal sealed class EmbeddedPassageIndex : IPassageIndex, IDisposable
{
    private readonly EmbeddedGenerations _generations;
    private readonly System.Threading.Lock _gate = new();
    private EmbeddedView? _view;

    public EmbeddedPassageIndex(IOptions<DataOptions> data) => _generations = new EmbeddedGenerations(data.Value.PathOf("index"));

    public ValueTask<string?> FindProfileIdAsync(CancellationToken cancellationToken) => new(_generations.Current?.ProfileId);

    public async Task BuildAsync(IndexProfile profile, IAsyncEnumerable<IndexableArticle> articles, CancellationToken cancellationToken)
    {
        var next = _generations.Next(profile.Id);

        try
        {
            using (var directory = FSDirectory.Open(next.Folder))
            using (var writer = OpenWriter(directory, profile))
            {
                await foreach (var article in articles.WithCancellation(cancellationToken))
                {
                    writer.UpdateDocuments(EmbeddedRows.KeyOf(article.Key), EmbeddedRows.Write(article));
                }

                writer.Commit();
            }

            _generations.Use(next);
        }
        catch
        {
            EmbeddedGenerations.Drop(next.Folder);
            throw;
        }
    }

    public Task ApplyAsync(
        IndexProfile profile,
        IReadOnlyList<IndexableArticle> changed,
        IReadOnlyList<ArticleKey> gone,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (_generations.Current is not { } current || current.ProfileId != profile.Id)
        {
            throw new InvalidOperationException("The index in use was built with another profile: build it anew.");
        }

        using var directory = FSDirectory.Open(current.Folder);
        using var writer = OpenWriter(directory, profile);
        writer.DeleteDocuments([.. gone.Select(EmbeddedRows.KeyOf)]);

        foreach (var article in changed)
        {
            writer.UpdateDocuments(EmbeddedRows.KeyOf(article.Key), EmbeddedRows.Write(article));
        }

        writer.Commit();

        return Task.CompletedTask;
    }

    public Task<IndexLegs> SearchAsync(IndexProfile profile, PassageQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(Read(
            searcher =>
            {
                searcher.Similarity = new LexiconSimilarity(profile.Lexicon);

                return new EmbeddedSearch(searcher, profile, query).Run();
            },
            IndexLegs.None));
    }

    public Task<IndexSize> MeasureAsync(CancellationToken cancellationToken) => Task.FromResult(Read(
        searcher => new IndexSize(
            Count(searcher, EmbeddedFields.ArticleKind),
            Count(searcher, EmbeddedFields.PassageKind),
            new DirectoryInfo(_generations.Current!.Folder).EnumerateFiles().Sum(file => file.Length)),
        default));

    public void Dispose() => _view?.Dispose();

    private static IndexWriter OpenWriter(FSDirectory directory, IndexProfile profile) => new(
        directory,
        new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null)
        {
            Similarity = new LexiconSimilarity(profile.Lexicon),
            RAMBufferSizeMB = 64,
            MergeScheduler = new SerialMergeScheduler(),
        });

    private static long Count(IndexSearcher searcher, string kind)
    {
        var counter = new TotalHitCountCollector();
        searcher.Search(new TermQuery(new Term(EmbeddedFields.Kind, kind)), counter);

        return counter.TotalHits;
    }

    private T Read<T>(Func<IndexSearcher, T> read, T nothing)
    {
        EmbeddedView view;
        IndexSearcher held;

        lock (_gate)
        {
            if (_generations.Current is not { } current)
            {
                return nothing;
            }

            if (_view?.Generation != current)
            {
                _view?.Dispose();
                _view = new EmbeddedView(current);
            }

            view = _view;
            held = view.Acquire();
        }

        try
        {
            return read(new IndexSearcher(held.IndexReader));
        }
        finally
        {
            view.Release(held);
        }
    }
}
