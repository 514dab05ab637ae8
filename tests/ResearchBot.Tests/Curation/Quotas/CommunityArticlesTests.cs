using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Quotas;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Curation.Quotas;

public sealed class CommunityArticlesTests
{
    private static readonly Actor Ada = Actor.Member("7");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_who_add_at_once_none_passes_the_quota_and_each_adds_all_or_nothing()
    {
        await using var world = await CreateAsync(settings: ("Curation:ArticlesAServer", "5"));
        var community = world.Get<CommunityArticles>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(
            () => community.AddAsync(SpaceId.Default, Ada, [Draft($"{i}a", $"Heron {i}."), Draft($"{i}b", $"Stork {i}.")], shelf: null, mayChange: null, Token), Token)));

        Assert.Equal(2, outcomes.OfType<CommunityAdding.Added>().Count());
        Assert.All(outcomes.OfType<CommunityAdding.OverQuota>(), over => Assert.Equal(new QuotaExcess(QuotaKind.Articles, 5), over.Excess));
        Assert.Equal(4, (await world.Get<CorpusQuota>().MeasureAsync(SpaceId.Default, Token)).Articles);
    }

    [Fact]
    public async Task A_curator_puts_articles_on_their_shelf_whatever_a_file_says_and_changes_none_that_stand_elsewhere()
    {
        await using var world = await CreateAsync();
        var community = world.Get<CommunityArticles>();
        await world.GivenAsync(On("foreign", "Foreign."), On("both", "Both.", "policy", "papers"));

        var refused = await community.AddAsync(SpaceId.Default, Ada, [On("new", "New."), On("foreign", "Taken over.")], "policy", May, Token);
        var added = await community.AddAsync(SpaceId.Default, Ada, [On("new", "New.", "staff"), On("both", "Both again.")], "policy", May, Token);

        Assert.IsType<CommunityAdding.NotTheirs>(refused);
        Assert.Equal([AddOutcome.Added, AddOutcome.Updated], Assert.IsType<CommunityAdding.Added>(added).Articles.Select(article => article.Outcome));
        Assert.Equal("Foreign.", (await FindAsync("foreign")).Text);
        Assert.Equal(["policy"], (await FindAsync("new")).Details.Shelves);
        Assert.Equal(["policy", "papers"], (await FindAsync("both")).Details.Shelves);

        async Task<Article> FindAsync(string id) => (await world.Get<ArticleCatalog>().FindAsync(Key(id), Token))!;
    }

    [Fact]
    public async Task What_a_moderator_adds_again_as_it_is_is_put_on_the_shelf_all_the_same()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(On("one", "One.", "papers"));

        var added = await world.Get<CommunityArticles>().AddAsync(SpaceId.Default, Ada, [On("one", "One.")], "policy", mayChange: null, Token);
        var again = await world.Get<CommunityArticles>().AddAsync(SpaceId.Default, Ada, [On("one", "One.")], "Policy", mayChange: null, Token);

        Assert.Equal(AddOutcome.Updated, Assert.Single(Assert.IsType<CommunityAdding.Added>(added).Articles).Outcome);
        Assert.Equal(AddOutcome.Unchanged, Assert.Single(Assert.IsType<CommunityAdding.Added>(again).Articles).Outcome);
        Assert.Equal(["papers", "policy"], (await world.Get<ArticleCatalog>().FindAsync(Key("one"), Token))!.Details.Shelves);
    }

    private static bool May(IReadOnlyList<string> shelves) => shelves.Contains("policy", StringComparer.Ordinal);

    private static ArticleDraft On(string id, string text, params string[] shelves) => Draft(id, text) with { Details = new ArticleDetails { Title = id, Shelves = shelves } };
}
