using Lucene.Net.Search;
using Lucene.Net.Store;

namespace ResearchBot.Indexing.Embedded;

/// <summary>An open generation. Readers that hold it go on undisturbed when it is refreshed or closed.</summary>
internal sealed class EmbeddedView : IDisposable
{
    private readonly FSDirectory _directory;
    private readonly SearcherManager _searchers;

    public EmbeddedView(EmbeddedGeneration generation)
    {
        Generation = generation;

        _directory = new PositionalDirectory(generation.Folder);
        _searchers = new SearcherManager(_directory, searcherFactory: null);
    }

    public EmbeddedGeneration Generation { get; }

    /// <summary>The newest committed state; give it back with <see cref="Release"/>.</summary>
    public IndexSearcher Acquire()
    {
        _searchers.MaybeRefreshBlocking();

        return _searchers.Acquire();
    }

    public void Release(IndexSearcher searcher) => _searchers.Release(searcher);

    public void Dispose()
    {
        _searchers.Dispose();
        _directory.Dispose();
    }
}
