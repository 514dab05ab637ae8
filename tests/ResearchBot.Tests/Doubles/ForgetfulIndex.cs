using ResearchBot.Corpus;
using ResearchBot.Indexing;

namespace ResearchBot.Tests.Doubles;

/// <summary>An index that forgets every filter: it returns whatever fits, of all spaces that there are.</summary>
internal sealed class ForgetfulIndex(IPassageIndex index, IEnumerable<SpaceId> spaces) : IPassageIndex
{
    public ValueTask<string?> FindProfileIdAsync(CancellationToken cancellationToken) => index.FindProfileIdAsync(cancellationToken);

    public Task BuildAsync(IndexProfile profile, IAsyncEnumerable<IndexableArticle> articles, CancellationToken cancellationToken) =>
        index.BuildAsync(profile, articles, cancellationToken);

    public Task ApplyAsync(IndexProfile profile, IReadOnlyList<IndexableArticle> changed, IReadOnlyList<ArticleKey> gone, CancellationToken cancellationToken) =>
        index.ApplyAsync(profile, changed, gone, cancellationToken);

    public ValueTask<bool> IsSoundAsync(CancellationToken cancellationToken) => index.IsSoundAsync(cancellationToken);

    public Task<IndexLegs> SearchAsync(IndexProfile profile, PassageQuery query, CancellationToken cancellationToken) =>
        index.SearchAsync(profile, query with { Filter = new PassageFilter(new SpaceScope(spaces)) }, cancellationToken);

    public Task<IndexSize> MeasureAsync(CancellationToken cancellationToken) => index.MeasureAsync(cancellationToken);
}
