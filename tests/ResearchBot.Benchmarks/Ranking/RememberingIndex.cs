using System.Collections.Concurrent;

using ResearchBot.Corpus;
using ResearchBot.Indexing;

namespace ResearchBot.Benchmarks.Ranking;

/// <summary>An index that is asked each question once: most settings differ only in what is done with what was found.</summary>
internal sealed class RememberingIndex(IPassageIndex index) : IPassageIndex
{
    private const int Capacity = 40_000;

    private readonly ConcurrentDictionary<string, Task<IndexLegs>> _known = new(StringComparer.Ordinal);

    public ValueTask<string?> FindProfileIdAsync(CancellationToken cancellationToken) => index.FindProfileIdAsync(cancellationToken);

    public Task<IndexLegs> SearchAsync(IndexProfile profile, PassageQuery query, CancellationToken cancellationToken)
    {
        if (_known.Count > Capacity)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(string.Join(' ', query.Terms), _ => index.SearchAsync(profile, query, cancellationToken));
    }

    public Task BuildAsync(IndexProfile profile, IAsyncEnumerable<IndexableArticle> articles, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task ApplyAsync(
        IndexProfile profile, IReadOnlyList<IndexableArticle> changed, IReadOnlyList<ArticleKey> gone, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IndexSize> MeasureAsync(CancellationToken cancellationToken) => index.MeasureAsync(cancellationToken);
}
