using ResearchBot.Corpus;
using ResearchBot.Indexing;
using Xunit;

namespace ResearchBot.Tests.Indexing;

public abstract partial class PassageIndexContract
{
    [Fact]
    public async Task A_passage_comes_back_as_it_was_indexed()
    {
        var facets = new ArticleFacets
        {
            Title = "On comets",
            Source = "The Post",
            PublishedAt = new DateOnly(2024, 2, 29),
            Tags = ["Sky", "ice"],
            Shelves = ["Basics"],
        };
        var article = Sample.Article("one", ["first words here", "second comet here"], facets, revision: 7);
        var profile = await GivenAsync(article);

        var legs = await Index.SearchAsync(profile, Sample.Query(profile, "second") with { Vector = default }, Token);

        var found = Assert.Single(legs.Passages);
        Assert.Equal(article.Passages[1].Passage, found.Passage);
        Assert.Equivalent(facets, found.Facets, strict: true);
        Assert.Equivalent(facets, Assert.Single(legs.Articles).Facets, strict: true);
    }

    [Fact]
    public async Task An_article_that_is_added_is_found_by_the_next_search()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"));

        await ApplyAsync(profile, Sample.Article("two", "comet dust"));

        Assert.Equal(["one", "two"], await FindAsync(profile, "comet"));
    }

    [Fact]
    public async Task A_new_revision_replaces_every_older_passage()
    {
        var profile = await GivenAsync(Sample.Article("one", ["old comet", "old moon", "old star"]), Sample.Article("two", "old sun"));

        await ApplyAsync(profile, Sample.Article("one", ["new comet", "new moon"], revision: 2));

        Assert.Equal(["two"], await FindAsync(profile, "old"));
        Assert.Equal(["one", "one"], await FindAsync(profile, "new"));
        var legs = await SearchAsync(profile, "comet moon star");
        Assert.All(legs.Passages.Where(passage => passage.Passage.Article.Id == "one"), passage => Assert.Equal(2, passage.Passage.Revision));
        Assert.Equal(new IndexSize(2, 3, 0), await SizeAsync());
    }

    [Fact]
    public async Task A_revision_that_is_split_anew_leaves_nothing_of_the_old_cuts()
    {
        var profile = await GivenAsync(Sample.Article("one", ["comet tails", "comet dust"]));

        await ApplyAsync(profile, Sample.Article("one", "comet tails\ncomet dust"));

        Assert.Equal(["one"], await FindAsync(profile, "comet"));
        Assert.Equal(new IndexSize(1, 1, 0), await SizeAsync());
    }

    [Fact]
    public async Task A_changed_facet_counts_at_once()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails", new ArticleFacets { Tags = ["old"] }));

        await ApplyAsync(profile, Sample.Article("one", "comet tails", new ArticleFacets { Tags = ["new"] }));

        Assert.Empty(await FindAsync(profile, "comet", Open with { Tag = "old" }));
        Assert.Equal(["one"], await FindAsync(profile, "comet", Open with { Tag = "new" }));
    }

    [Fact]
    public async Task An_article_that_is_gone_is_not_found_in_any_leg()
    {
        var profile = await GivenAsync(Sample.Article("one", ["comet tails", "comet dust"]), Sample.Article("two", "comet ice"));

        await Index.ApplyAsync(profile, [], [Key("one"), Key("never there")], Token);

        var legs = await SearchAsync(profile, "comet tails");
        Assert.Equal("two", Assert.Single(legs.Passages).Passage.Article.Id);
        Assert.Equal("two", Assert.Single(legs.Articles).Article.Id);
        Assert.Equal(new IndexSize(1, 1, 0), await SizeAsync());
    }

    [Fact]
    public async Task Repeating_a_change_changes_nothing()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"), Sample.Article("gone", "comet ice"));
        IndexableArticle[] changed = [Sample.Article("one", "comet rain", revision: 2), Sample.Article("two", ["comet dust", "more dust"])];

        await Index.ApplyAsync(profile, changed, [Key("gone")], Token);
        var once = await SearchAsync(profile, "comet dust");
        await Index.ApplyAsync(profile, changed, [Key("gone")], Token);
        await Index.ApplyAsync(profile, [], [], Token);
        var again = await SearchAsync(profile, "comet dust");

        Assert.Equal(new IndexSize(2, 3, 0), await SizeAsync());
        Assert.Equal(once.Articles.Select(article => (article.Article, article.TermScore)), again.Articles.Select(article => (article.Article, article.TermScore)));
        Assert.Equal(Scores(once), Scores(again));
    }

    [Fact]
    public async Task An_article_may_come_back()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"));

        await Index.ApplyAsync(profile, [], [Key("one")], Token);
        await ApplyAsync(profile, Sample.Article("one", "comet tails"));

        Assert.Equal(["one"], await FindAsync(profile, "comet"));
    }

    [Fact]
    public async Task An_article_that_lost_all_its_passages_is_not_counted()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"), Sample.Article("empty", []));

        Assert.Equal(new IndexSize(1, 1, 0), await SizeAsync());
        await ApplyAsync(profile, Sample.Article("one", [], revision: 2));

        Assert.Equal(new IndexSize(0, 0, 0), await SizeAsync());
        Assert.Empty((await SearchAsync(profile, "comet")).Passages);
    }

    [Fact]
    public async Task A_long_article_and_many_articles_go_in_at_once()
    {
        var book = Sample.Article("book", [.. Enumerable.Range(0, 700).Select(i => $"page {i} of the book about comet{i}")]);
        var notes = Enumerable.Range(0, 150).Select(i => Sample.Article($"note{i}", $"note {i}")).ToArray();
        var profile = await GivenAsync(notes);

        await ApplyAsync(profile, [book, .. notes.Select(note => Sample.Article(note.Key.Id, "rewritten note", revision: 2))]);

        Assert.Equal(new IndexSize(151, 850, 0), await SizeAsync());
        Assert.Equal(["book"], await FindAsync(profile, "comet699"));

        await Index.ApplyAsync(profile, [], [.. notes.Select(note => note.Key), book.Key], Token);

        Assert.Equal(new IndexSize(0, 0, 0), await SizeAsync());
    }

    private async Task<IndexSize> SizeAsync() => await Index.MeasureAsync(Token) with { Bytes = 0 };

    private static IEnumerable<(Guid Id, float Terms, float Similarity)> Scores(IndexLegs legs) => legs.Passages
        .Select(passage => (passage.Passage.Id, passage.TermScore, passage.Similarity))
        .OrderBy(score => score.Id);
}
