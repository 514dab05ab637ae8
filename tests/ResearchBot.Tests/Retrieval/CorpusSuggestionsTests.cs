using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Retrieval;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Retrieval;

public sealed class CorpusSuggestionsTests
{
    private static readonly SpaceId Club = new("club");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outlets_that_begin_with_what_was_typed_come_first()
    {
        await using var world = await WorldAsync();

        Assert.Equal(["Times of Selm", "The Times", "Overtimes"], await OutletsAsync(world, "times"));
        Assert.Equal(["Overtimes"], await OutletsAsync(world, "time", only: Club));
        Assert.Equal(2, (await OutletsAsync(world, "", count: 2)).Count);
        Assert.Empty(await OutletsAsync(world, "%"));
    }

    [Fact]
    public async Task Articles_are_found_by_parts_of_their_headlines_newest_first()
    {
        await using var world = await WorldAsync();

        Assert.Equal(["new", "old"], await ArticlesAsync(world, "heron quar", Both));
        Assert.Equal(["club", "new", "old"], await ArticlesAsync(world, "", Both));
        Assert.Equal(["odd"], await ArticlesAsync(world, "100%_!", new PassageFilter(new SpaceScope(new SpaceId("odd")))));
        Assert.Empty(await ArticlesAsync(world, "% _", Both));
        Assert.Empty(await ArticlesAsync(world, "'; DROP TABLE articles; --", Both));
    }

    [Fact]
    public async Task What_may_not_be_seen_is_not_suggested()
    {
        await using var world = await WorldAsync();
        await world.Get<CatalogWriter>().RemoveAsync(Key("new"), Token);

        Assert.Equal(["old"], await ArticlesAsync(world, "heron", Everything));
        Assert.Equal(["old"], await ArticlesAsync(world, "heron", Everything with { Source = "the times" }));
        Assert.Empty(await ArticlesAsync(world, "heron", Everything with { Tag = "none" }));
        Assert.Empty(await ArticlesAsync(world, "club", Everything));
    }

    private static PassageFilter Both { get; } = new(new SpaceScope(SpaceId.Default, Club));

    private static async Task<LibraryWorld> WorldAsync()
    {
        var world = await CreateAsync();
        await world.GivenAsync(
            Draft("old", "Text.", "Herons in the Quarry", "The Times", new DateOnly(2020, 1, 1)),
            Draft("new", "Text.", "Quarry for Herons", "Times of Selm", new DateOnly(2024, 1, 1)));
        await world.Get<CatalogWriter>().AddAsync(Club, [Draft("club", "Text.", "A Club Matter", "Overtimes", new DateOnly(2024, 5, 1))], Token);
        await world.Get<CatalogWriter>().AddAsync(new SpaceId("odd"), [Draft("odd", "Text.", "100%_! sure", "Odd")], Token);

        return world;
    }

    private static async Task<IReadOnlyList<string>> OutletsAsync(LibraryWorld world, string typed, SpaceId? only = null, int count = 25) =>
        await world.Get<CorpusSuggestions>().FindOutletsAsync(only is { } space ? new PassageFilter(new SpaceScope(space)) : Both, typed, count, Token);

    private static async Task<IEnumerable<string>> ArticlesAsync(LibraryWorld world, string typed, PassageFilter filter) =>
        (await world.Get<CorpusSuggestions>().FindArticlesAsync(filter, typed, 25, Token)).Select(article => article.Key.Id);
}
