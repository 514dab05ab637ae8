using System.Collections.Concurrent;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Retrieval.Questions;

/// <summary>What questions to a scope are read with: its outlets and languages, read again after a while.</summary>
internal sealed class ScopeReader(ArticleCatalog catalog, TimeProvider time)
{
    private const int Capacity = 1_024;
    private const int MostLanguages = 12;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (long ReadAt, ScopeFacts Facts)> _known = new(StringComparer.Ordinal);

    public async ValueTask<ScopeFacts> ReadAsync(SpaceScope scope, CancellationToken cancellationToken)
    {
        var key = string.Join(' ', scope.Spaces.Select(space => space.Value).Order(StringComparer.Ordinal));

        if (_known.TryGetValue(key, out var known) && time.GetElapsedTime(known.ReadAt) < Fresh)
        {
            return known.Facts;
        }

        if (_known.Count > Capacity)
        {
            _known.Clear();
        }

        var languages = await catalog.CountLanguagesAsync(scope, cancellationToken);
        var facts = new ScopeFacts(
            await catalog.ListOutletsAsync(scope, cancellationToken),
            [
                .. languages
                    .GroupBy(language => TextAnalyzer.LanguageOf(language.Language), language => language.Articles, StringComparer.Ordinal)
                    .OrderByDescending(language => language.Sum())
                    .Select(language => language.Key)
                    .DefaultIfEmpty(TextAnalyzer.LanguageOf(null))
                    .Take(MostLanguages),
            ]);
        _known[key] = (time.GetTimestamp(), facts);

        return facts;
    }
}

/// <param name="Outlets">The outlets of a scope.</param>
/// <param name="Languages">Its languages as the analyzer tells them apart, the most common first; not empty.</param>
internal sealed record ScopeFacts(IReadOnlyList<string> Outlets, IReadOnlyList<string> Languages);
