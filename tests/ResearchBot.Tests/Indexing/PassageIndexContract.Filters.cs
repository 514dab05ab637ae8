using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Tests.Doubles;
using Xunit;

namespace ResearchBot.Tests.Indexing;

public abstract partial class PassageIndexContract
{
    private static readonly PassageFilter Open = new(IndexSample.DefaultScope);

    [Fact]
    public async Task A_space_is_a_wall_in_every_leg()
    {
        var profile = await GivenAsync(
            Sample.Article("ours", "comet tails", space: "club:1"),
            Sample.Article("theirs", "comet tails", space: "club:2"),
            Sample.Article("shared", "comet tails"));

        var ours = await SearchAsync(profile, "comet tails", new PassageFilter(new SpaceScope(new SpaceId("club:1"))));
        var both = await SearchAsync(profile, "comet tails", new PassageFilter(new SpaceScope(new SpaceId("club:1"), SpaceId.Default)));
        var none = await SearchAsync(profile, "comet tails", new PassageFilter(new SpaceScope(new SpaceId("club"))));

        Assert.Equal("ours", Assert.Single(ours.Passages).Passage.Article.Id);
        Assert.Equal("ours", Assert.Single(ours.Articles).Article.Id);
        Assert.Equal(["ours", "shared"], both.Passages.Select(passage => passage.Passage.Article.Id).Order());
        Assert.Equal(["ours", "shared"], both.Articles.Select(article => article.Article.Id).Order());
        Assert.Empty(none.Passages);
        Assert.Empty(none.Articles);
    }

    [Fact]
    public async Task The_wall_stands_before_the_limit()
    {
        var foreign = Enumerable.Range(0, 40).Select(i => Sample.Article($"f{i}", "comet comet comet", space: "club"));
        var profile = await GivenAsync([.. foreign, Sample.Article("ours", "a comet among many words that say something else")]);

        var legs = await Index.SearchAsync(profile, Sample.Query(profile, "comet", limit: 3), Token);

        Assert.True(Assert.Single(legs.Passages).TermScore > 0);
        Assert.Equal("ours", Assert.Single(legs.Articles).Article.Id);
    }

    [Fact]
    public async Task Two_spaces_may_hold_articles_of_the_same_id()
    {
        var profile = await GivenAsync(Sample.Article("same", "comet tails"), Sample.Article("same", "comet dust", space: "club"));

        await Index.ApplyAsync(profile, [], [Key("same")], Token);

        Assert.Empty(await FindAsync(profile, "comet"));
        Assert.Equal(["same"], await FindAsync(profile, "comet", new PassageFilter(new SpaceScope(new SpaceId("club")))));
    }

    [Theory]
    [InlineData("2024-01-10", "2024-01-12", "first", "second")]
    [InlineData("2024-01-11", null, "second", "third")]
    [InlineData(null, "2024-01-10", "ancient", "first")]
    [InlineData(null, null, "ancient", "first", "second", "third")]
    [InlineData("2024-01-13", "2024-02-01")]
    public async Task A_period_holds_both_its_ends_and_leaves_out_what_has_no_date(string? since, string? until, params string[] expected)
    {
        var profile = await GivenAsync(
            Dated("ancient", "0001-01-01"),
            Dated("first", "2024-01-10"),
            Dated("second", "2024-01-12"),
            Dated("third", "9999-12-31"),
            Sample.Article("undated", "comet tails"));

        var found = await FindAsync(profile, "comet", Open with { Period = new Period(Day(since), Day(until)) });

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("The Planetary Post")]
    [InlineData("the planetary post ")]
    [InlineData("THE PLANETARY POST")]
    public async Task A_source_is_compared_whole_and_without_regard_to_case(string source)
    {
        var profile = await GivenAsync(
            Sample.Article("one", "comet tails", new ArticleFacets { Source = "The Planetary Post" }),
            Sample.Article("two", "comet tails", new ArticleFacets { Source = "The Planetary Post Weekly" }),
            Sample.Article("three", "comet tails"));

        Assert.Equal(["one"], await FindAsync(profile, "comet", Open with { Source = source }));
    }

    [Theory]
    [InlineData("space")]
    [InlineData(" SPACE")]
    [InlineData("Ünïcode \"tag\"")]
    public async Task A_tag_is_one_of_the_articles_tags(string tag)
    {
        var profile = await GivenAsync(
            Sample.Article("one", "comet tails", new ArticleFacets { Tags = ["Comets", "Space", "ünïcode \"TAG\""] }),
            Sample.Article("two", "comet tails", new ArticleFacets { Tags = ["spaceship"], Shelves = ["space"] }),
            Sample.Article("three", "comet tails"));

        Assert.Equal(["one"], await FindAsync(profile, "comet", Open with { Tag = tag }));
    }

    [Theory]
    [InlineData("weekend reading")]
    [InlineData("Weekend Reading")]
    public async Task A_shelf_is_one_of_the_articles_shelves(string shelf)
    {
        var profile = await GivenAsync(
            Sample.Article("one", "comet tails", new ArticleFacets { Shelves = ["Basics", "Weekend reading"] }),
            Sample.Article("two", "comet tails", new ArticleFacets { Tags = ["weekend reading"] }),
            Sample.Article("three", "comet tails"));

        Assert.Equal(["one"], await FindAsync(profile, "comet", Open with { Shelf = shelf }));
    }

    [Theory]
    [InlineData("weekend reading", null, "shelf")]
    [InlineData(null, "SPACE", "tag")]
    [InlineData("Weekend Reading|no such", "space", "shelf", "tag")]
    [InlineData("space", "weekend reading")]
    public async Task One_of_several_shelves_and_tags_is_enough(string? shelves, string? tags, params string[] expected)
    {
        var profile = await GivenAsync(
            Sample.Article("shelf", "comet tails", new ArticleFacets { Shelves = ["Basics", "Weekend reading"] }),
            Sample.Article("tag", "comet tails", new ArticleFacets { Tags = ["Space"] }),
            Sample.Article("other", "comet tails", new ArticleFacets { Shelves = ["Basics"], Tags = ["comets"] }),
            Sample.Article("bare", "comet tails"),
            Sample.Article("foreign", "comet tails", new ArticleFacets { Shelves = ["Weekend reading"], Tags = ["space"] }, space: "club"));
        var choice = new FacetChoice(shelves?.Split('|') ?? [], tags?.Split('|') ?? []);

        Assert.Equal(expected, await FindAsync(profile, "comet", Open with { AnyOf = choice }));
    }

    [Theory]
    [InlineData("staff", null, "bare", "open", "secret")]
    [InlineData("STAFF|vault", null, "bare", "open")]
    [InlineData(null, "space", "bare", "staff")]
    [InlineData("no such", null, "bare", "open", "secret", "staff")]
    public async Task What_is_closed_is_not_found_whatever_else_it_stands_on(string? shelves, string? tags, params string[] expected)
    {
        var profile = await GivenAsync(
            Sample.Article("open", "comet tails", new ArticleFacets { Shelves = ["public"], Tags = ["space"] }),
            Sample.Article("staff", "comet tails", new ArticleFacets { Shelves = ["public", "Staff"] }),
            Sample.Article("secret", "comet tails", new ArticleFacets { Shelves = ["Vault"], Tags = ["Space"] }),
            Sample.Article("bare", "comet tails"));
        var closed = new FacetChoice(shelves?.Split('|') ?? [], tags?.Split('|') ?? []);

        var legs = await SearchAsync(profile, "comet", Open with { NoneOf = closed });

        Assert.Equal(expected, legs.Passages.Select(passage => passage.Passage.Article.Id).Order());
        Assert.Equal(expected, legs.Articles.Select(article => article.Article.Id).Order());
    }

    [Fact]
    public async Task What_a_channel_may_see_stands_beside_what_the_member_asked_for()
    {
        var profile = await GivenAsync(
            Sample.Article("both", "comet tails", new ArticleFacets { Shelves = ["public"], Tags = ["ice"] }),
            Sample.Article("hidden", "comet tails", new ArticleFacets { Shelves = ["staff"], Tags = ["ice"] }),
            Sample.Article("plain", "comet tails", new ArticleFacets { Shelves = ["public"] }));
        var channel = Open with { AnyOf = new FacetChoice(["public"], []) };

        Assert.Equal(["both"], await FindAsync(profile, "comet", channel with { Tag = "ice" }));
        Assert.Empty(await FindAsync(profile, "comet", channel with { Shelf = "staff" }));
    }

    [Fact]
    public async Task Everything_that_is_asked_for_must_hold_at_once()
    {
        var facets = new ArticleFacets { Source = "Post", Tags = ["t"], Shelves = ["s"], PublishedAt = Day("2024-01-10") };
        var profile = await GivenAsync(
            Sample.Article("all", "comet tails", facets),
            Sample.Article("source", "comet tails", facets with { Source = "Other" }),
            Sample.Article("tag", "comet tails", facets with { Tags = [] }),
            Sample.Article("shelf", "comet tails", facets with { Shelves = ["z"] }),
            Sample.Article("day", "comet tails", facets with { PublishedAt = Day("2023-01-10") }),
            Sample.Article("all", "comet tails", facets, space: "club"));
        var filter = Open with { Source = "post", Tag = "T", Shelf = "S", Period = new Period(Day("2024-01-01"), null) };

        var legs = await SearchAsync(profile, "comet", filter);

        Assert.Equal(Key("all"), Assert.Single(legs.Passages).Passage.Article);
        Assert.Equal(Key("all"), Assert.Single(legs.Articles).Article);
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd");

    private IndexableArticle Dated(string id, string day) =>
        Sample.Article(id, "comet tails", new ArticleFacets { PublishedAt = Day(day) });
}
