using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Embedded;

/// <summary>The index inside the program: Lucene for the words, and the vectors in the same files, so that one commit holds both.</summary>
internal sealed class EmbeddedPassageIndex : IPassageIndex, IDisposable
{
    private readonly EmbeddedGenerations _generations;
    private readonly System.Threading.Lock _gate = new();
    private readonly ILogger<EmbeddedPassageIndex> _logger;
    private EmbeddedView? _view;

    public EmbeddedPassageIndex(IOptions<DataOptions> data, ILogger<EmbeddedPassageIndex> logger)
    {
        _generations = new EmbeddedGenerations(data.Value.PathOf("index"));
        _logger = logger;
    }

    public ValueTask<string?> FindProfileIdAsync(CancellationToken cancellationToken) => new(_generations.Current?.ProfileId);

    public async Task BuildAsync(IndexProfile profile, IAsyncEnumerable<IndexableArticle> articles, CancellationToken cancellationToken)
    {
        var next = _generations.Next(profile.Id);

        try
        {
            using (var directory = new PositionalDirectory(next.Folder))
            using (var writer = OpenWriter(directory, isWhole: true))
            {
                await WriteAsync(writer, new WordFormat(LexiconNumbers.Of(profile.Lexicon)), articles, cancellationToken);
            }

            WriteSteps.Announce(WriteSteps.GenerationBuilt);
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

        try
        {
            using var directory = new PositionalDirectory(current.Folder);
            using var writer = OpenWriter(directory, isWhole: false);
            Write(writer, new WordFormat(LexiconNumbers.Of(profile.Lexicon)), changed, gone);
        }
        catch (Exception exception) when (EmbeddedSoundness.IsDamage(exception, current))
        {
            throw Discard(current, exception);
        }

        return Task.CompletedTask;
    }

    public ValueTask<bool> IsSoundAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (_generations.Current is not { } current || EmbeddedSoundness.IsSound(current))
        {
            return new(true);
        }

        Discard(current, innerException: null);

        return new(false);
    }

    public Task<IndexLegs> SearchAsync(IndexProfile profile, PassageQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(Read(
            searcher => new EmbeddedSearch(searcher.IndexReader, profile, query).Run(),
            IndexLegs.None));
    }

    public Task<IndexSize> MeasureAsync(CancellationToken cancellationToken) => Task.FromResult(Read(
        searcher => new IndexSize(
            Count(searcher, EmbeddedFields.ArticleKind),
            Count(searcher, EmbeddedFields.PassageKind),
            new DirectoryInfo(_generations.Current!.Folder).EnumerateFiles().Sum(file => file.Length)),
        default));

    /// <summary>Opens the generation in use and loads its vectors. A fault tells nothing about the generation: whoever searches looks into it.</summary>
    public void Load() => ReadCurrent(searcher => SegmentVectors.LoadAll(searcher.IndexReader), nothing: 0);

    public void Dispose() => _view?.Dispose();

    /// <summary>A whole generation is a few large parts, which are not copied into one file each: that costs as much as writing them.</summary>
    private static IndexWriter OpenWriter(FSDirectory directory, bool isWhole) => new(
        directory,
        new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null)
        {
            Similarity = new ExactLengths(),
            RAMBufferSizeMB = 128,
            UseCompoundFile = !isWhole,
            MergeScheduler = new SerialMergeScheduler(),
        });

    private static long Count(IndexSearcher searcher, string kind)
    {
        var counter = new TotalHitCountCollector();
        searcher.Search(new TermQuery(new Term(EmbeddedFields.Kind, kind)), counter);

        return counter.TotalHits;
    }

    /// <summary>Writes all or nothing: what a fault leaves unfinished would stay on a disk that may be full.</summary>
    private static async Task WriteAsync(IndexWriter writer, WordFormat words, IAsyncEnumerable<IndexableArticle> articles, CancellationToken cancellationToken)
    {
        try
        {
            // On all cores: writing costs more than all that comes before it. A generation begins empty, so there is nothing to take the place of.
            await Parallel.ForEachAsync(articles, cancellationToken, (article, _) =>
            {
                writer.AddDocuments(EmbeddedRows.Write(article, words));

                return ValueTask.CompletedTask;
            });

            writer.Commit();
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    private static void Write(IndexWriter writer, WordFormat words, IReadOnlyList<IndexableArticle> changed, IReadOnlyList<ArticleKey> gone)
    {
        try
        {
            writer.DeleteDocuments([.. gone.Select(EmbeddedRows.KeyOf)]);

            foreach (var article in changed)
            {
                writer.UpdateDocuments(EmbeddedRows.KeyOf(article.Key), EmbeddedRows.Write(article, words));
            }

            WriteSteps.Announce(WriteSteps.IndexWritten);
            writer.Commit();
            WriteSteps.Announce(WriteSteps.IndexCommitted);
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    private DamagedIndexException Discard(EmbeddedGeneration generation, Exception? innerException)
    {
        Log.DamagedIndex(_logger, generation.Name);
        _generations.Discard(generation);

        return new DamagedIndexException(innerException);
    }

    /// <summary>A generation that another process has just replaced is not damaged: the one in use is read then.</summary>
    private T Read<T>(Func<IndexSearcher, T> read, T nothing)
    {
        var current = _generations.Current;

        try
        {
            return ReadCurrent(read, nothing);
        }
        catch (Exception exception) when (current is not null && exception is not OperationCanceledException)
        {
            if (_generations.Current != current)
            {
                return ReadCurrent(read, nothing);
            }

            if (EmbeddedSoundness.IsDamage(exception, current))
            {
                throw Discard(current, exception);
            }

            throw;
        }
    }

    private T ReadCurrent<T>(Func<IndexSearcher, T> read, T nothing)
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
                _view = null;
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
