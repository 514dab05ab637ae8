using System.Collections.Concurrent;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Retrieval;

/// <summary>The outlets of each scope, read again after a while.</summary>
internal sealed class OutletList(ArticleCatalog catalog, TimeProvider time)
{
    private const int Capacity = 1_024;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (long ReadAt, IReadOnlyList<string> Outlets)> _known = new(StringComparer.Ordinal);

    public async ValueTask<IReadOnlyList<string>> ReadAsync(SpaceScope scope, CancellationToken cancellationToken)
    {
        var key = string.Join(' ', scope.Spaces.Select(space => space.Value).Order(StringComparer.Ordinal));

        if (_known.TryGetValue(key, out var known) && time.GetElapsedTime(known.ReadAt) < Fresh)
        {
            return known.Outlets;
        }

        if (_known.Count > Capacity)
        {
            _known.Clear();
        }

        var outlets = await catalog.ListOutletsAsync(scope, cancellationToken);
        _known[key] = (time.GetTimestamp(), outlets);

        return outlets;
    }
}
