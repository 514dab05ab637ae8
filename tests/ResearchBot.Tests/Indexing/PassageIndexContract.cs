using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Tests.Doubles;
using Xunit;

namespace ResearchBot.Tests.Indexing;

/// <summary>What <see cref="IPassageIndex"/> promises; every backend inherits it.</summary>
public abstract partial class PassageIndexContract : IAsyncLifetime
{
    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected IndexSample Sample { get; } = new();

    private protected IPassageIndex Index { get; private set; } = new InMemoryPassageIndex();

    /// <summary>How far from the best a passage may be and still be returned in their stead, in cosine: for backends that approximate.</summary>
    protected virtual float SimilaritySlack => 1e-4f;

    public async ValueTask InitializeAsync() => Index = await CreateIndexAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await (Index switch
        {
            IAsyncDisposable disposable => disposable.DisposeAsync(),
            IDisposable disposable => Dispose(disposable),
            _ => ValueTask.CompletedTask,
        });
        GC.SuppressFinalize(this);
    }

    /// <summary>An index of its own in which nothing was built yet.</summary>
    private protected abstract ValueTask<IPassageIndex> CreateIndexAsync();

    private protected async Task<IndexProfile> GivenAsync(params IndexableArticle[] articles)
    {
        var profile = Sample.Profile("p1", articles);
        await Index.BuildAsync(profile, articles.ToAsyncEnumerable(), Token);

        return profile;
    }

    private protected Task ApplyAsync(IndexProfile profile, params IndexableArticle[] changed) =>
        Index.ApplyAsync(profile, changed, [], Token);

    private protected Task<IndexLegs> SearchAsync(IndexProfile profile, string words, PassageFilter? filter = null) =>
        Index.SearchAsync(profile, Sample.Query(profile, words, filter), Token);

    /// <summary>The ids of the articles whose passages have some of the words, in order.</summary>
    private protected async Task<string[]> FindAsync(IndexProfile profile, string words, PassageFilter? filter = null)
    {
        var legs = await SearchAsync(profile, words, filter);
        var byPassages = legs.Passages.Where(passage => passage.TermScore > 0).Select(passage => passage.Passage.Article.Id).Order().ToArray();
        Assert.Equal(byPassages.Distinct(), legs.Articles.Select(article => article.Article.Id).Order());

        return byPassages;
    }

    private protected static ArticleKey Key(string id, string space = "default") => new(new SpaceId(space), id);

    private static ValueTask Dispose(IDisposable disposable)
    {
        disposable.Dispose();
        return ValueTask.CompletedTask;
    }
}
