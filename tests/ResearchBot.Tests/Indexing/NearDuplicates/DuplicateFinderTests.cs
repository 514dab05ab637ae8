using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.NearDuplicates;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Indexing.NearDuplicates;

public sealed class DuplicateFinderTests
{
    private static readonly string Wire = EditedTexts.Write(new Random(1), 300);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_held_against_what_is_there_by_its_text_and_its_address()
    {
        await using var world = await CreateAsync();
        var random = new Random(2);
        await world.GivenAsync(
            With("same", Wire, null), With("near", EditedTexts.Edit(random, Wire, 0.1), null), With("place", EditedTexts.Write(random, 300), "http://www.news.example/a/?utm_source=x"), With("else", EditedTexts.Write(random, 300), null));

        var found = await FindAsync(world, With("draft", Wire, "https://news.example/a"));

        Assert.Equal(
            [("same", DuplicateKind.SameText), ("near", DuplicateKind.NearText), ("place", DuplicateKind.SameAddress)],
            found.Select(one => (one.Article.Id, one.Kind)));
        Assert.Equal(1, found[0].Share);
        Assert.InRange(found[1].Share, 0.6, 0.95);
    }

    [Fact]
    public async Task Removed_articles_and_those_of_other_spaces_are_no_duplicates_and_a_new_revision_counts_as_it_is()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", Wire), ("two", Wire));
        await world.Get<CatalogWriter>().AddAsync(new SpaceId("club:1"), [With("three", Wire, null)], Token);
        Assert.Equal(["one", "two"], (await FindAsync(world, With("draft", Wire, null))).Select(found => found.Article.Id));

        await world.Get<CatalogWriter>().RemoveAsync(Key("one"), Token);
        await world.GivenAsync(("two", EditedTexts.Write(new Random(5), 200)));

        Assert.Empty(await FindAsync(world, With("draft", Wire, null)));
    }

    [Fact]
    public async Task What_several_outlets_printed_is_one_story_and_a_rebuild_finds_the_same()
    {
        await using var world = await CreateAsync();
        var random = new Random(3);
        await world.GivenAsync(
            Draft("a", Wire, source: "Post"), Draft("b", EditedTexts.Edit(random, Wire, 0.05), source: "Herald"), Draft("c", EditedTexts.Edit(random, Wire, 0.08), source: "Echo"), Draft("d", EditedTexts.Write(random, 300), source: "Post"));
        var updater = world.Get<SignatureUpdater>();

        Assert.Equal(4, await updater.UpdateAsync(Token));
        Assert.Equal(0, await updater.UpdateAsync(Token));
        Assert.Equal(["Echo", "Herald"], await OthersAsync(world, "a"));
        Assert.Equal(["Herald", "Post"], await OthersAsync(world, "c"));
        Assert.Empty(await OthersAsync(world, "d"));

        Assert.Equal(4, await updater.RebuildAsync(Token));
        Assert.Equal(["Echo", "Herald"], await OthersAsync(world, "a"));
    }

    private static ArticleDraft With(string id, string text, string? address) => new() { Id = id, Text = text, Details = new ArticleDetails { Title = id, Url = address } };

    private static Task<IReadOnlyList<FoundDuplicate>> FindAsync(LibraryWorld world, ArticleDraft draft) =>
        world.Get<DuplicateFinder>().FindAsync(Everything.Scope, draft, Token);

    private static async Task<IEnumerable<string?>> OthersAsync(LibraryWorld world, string id)
    {
        var found = await world.Get<StoryReader>().FindOthersAsync([Key(id)], Token);

        return found.TryGetValue(Key(id), out var others) ? others.Select(article => article.Details.Source).Order(StringComparer.Ordinal) : [];
    }
}
