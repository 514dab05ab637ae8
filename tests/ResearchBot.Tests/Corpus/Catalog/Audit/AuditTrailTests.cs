using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Retrieval;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Corpus.Catalog.Audit;

public sealed class AuditTrailTests
{
    private const string Herons = "Herons nest in the old quarry behind the mill.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_act_is_in_the_trail_with_who_and_what_and_when_and_before_and_after()
    {
        await using var world = await CreateAsync();
        var ada = world.Get<CatalogWriter>().As(Actor.Member("7"));

        await ada.AddAsync(SpaceId.Default, [Draft("birds", Herons, "Herons")], Token);
        await world.Get<CatalogWriter>().As(Actor.Feed).AddAsync(SpaceId.Default, [Draft("birds", Herons + " They left.", "Herons gone")], Token);
        await ada.EditAsync(Key("birds"), details => details with { Source = "The Mill" }, Token);
        await ada.RemoveAsync(Key("birds"), Token);
        await world.Get<CatalogWriter>().RestoreAsync(Key("birds"), Token);

        var acts = (await world.Get<AuditTrail>().ListAsync(SpaceId.Default, 100, skip: 0, Token)).Reverse().ToList();
        Assert.Equal([1, 2, 3, 4, 5], acts.Select(act => act.Number));
        Assert.Equal([CorpusActKind.Added, CorpusActKind.Revised, CorpusActKind.Edited, CorpusActKind.Removed, CorpusActKind.Restored], acts.Select(act => act.Kind));
        Assert.Equal(["7", "feed", "7", "7", "terminal"], acts.Select(act => act.Who.Name));
        Assert.All(acts, act => Assert.Equal(world.Time.GetUtcNow(), act.At));
        Assert.Null(acts[0].Before);
        Assert.All(acts.Skip(1).Zip(acts), pair => Assert.True(pair.First.Before!.IsLike(pair.Second.After)));
        Assert.Equal([new DetailChange("revision", "1", "2"), new DetailChange("title", "Herons", "Herons gone")], DetailChange.Of(acts[1]));
        Assert.Equal([new DetailChange("source", null, "The Mill")], DetailChange.Of(acts[2]));
        Assert.Equal([new DetailChange("removed", "no", "yes")], DetailChange.Of(acts[3]));
    }

    [Fact]
    public async Task What_changes_nothing_leaves_no_act()
    {
        await using var world = await CreateAsync();
        var writer = world.Get<CatalogWriter>();
        await world.GivenAsync(Draft("birds", Herons));

        await world.GivenAsync(Draft("birds", Herons));
        Assert.Equal(EditOutcome.Unchanged, await writer.EditAsync(Key("birds"), details => details with { Tags = [] }, Token));
        Assert.Equal(EditOutcome.NoSuchArticle, await writer.EditAsync(Key("none"), details => details, Token));
        Assert.False(await writer.RestoreAsync(Key("birds"), Token));
        Assert.False(await writer.RemoveAsync(Key("none"), Token));

        Assert.Equal(1, await world.Get<AuditTrail>().CountAsync(SpaceId.Default, Token));
    }

    [Fact]
    public async Task A_change_that_fails_leaves_neither_article_nor_act()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(Draft("birds", Herons));

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Get<CatalogWriter>().EditAsync(Key("birds"), _ => throw new InvalidOperationException(), Token));

        Assert.Equal(1, await world.Get<AuditTrail>().CountAsync(SpaceId.Default, Token));
    }

    [Fact]
    public async Task The_trail_of_a_space_shows_nothing_of_another()
    {
        await using var world = await CreateAsync();
        var club = new SpaceId("club");
        await world.GivenAsync(Draft("birds", Herons));
        await world.Get<CatalogWriter>().AddAsync(club, [Draft("birds", "A secret of the club.")], Token);

        var acts = await world.Get<AuditTrail>().ListAsync(club, 100, skip: 0, Token);

        Assert.Equal([(1L, new ArticleKey(club, "birds"))], acts.Select(act => (act.Number, act.Article)));
        Assert.Null(await world.Get<AuditTrail>().FindAsync(new SpaceId("else"), 1, Token));
        Assert.Equal(UndoRefusal.NoSuchAct, Assert.IsType<UndoOutcome.Refused>(await world.Get<CatalogWriter>().UndoAsync(new SpaceId("else"), 1, Token)).Why);
    }

    [Fact]
    public async Task After_an_edit_the_index_finds_the_article_by_what_is_known_now_and_its_revision_is_the_same()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(Draft("birds", Herons, source: "The Mill"), Draft("more", "Storks nest on the church."));

        await world.Get<CatalogWriter>().EditAsync(Key("birds"), details => details with { Source = "The Church" }, Token);
        await world.GivenAsync(Array.Empty<ArticleDraft>());

        Assert.Empty((await FindAsync("The Mill")).Passages);
        var found = Assert.Single((await FindAsync("The Church")).Passages);
        Assert.Equal((Key("birds"), 1), (found.Passage.Article, (await world.Get<ArticleCatalog>().FindAsync(Key("birds"), Token))!.Revision));

        Task<Findings> FindAsync(string source) => world.FindAsync("herons quarry", Everything with { Source = source });
    }
}
