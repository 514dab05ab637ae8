using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Retrieval;

public sealed class RetrieverTests
{
    private static readonly SpaceId Club = new("club");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_space_is_a_wall()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("open", "Herons nest in the old quarry."));
        await world.Get<CatalogWriter>().AddAsync(Club, [Draft("secret", "Herons nest behind the club house.")], Token);
        await world.Get<IndexCatchUp>().WaitAsync(progress: null, Token);

        Assert.Equal(["default/open"], await FoundAsync(world, "herons nest"));
        Assert.Equal(["club/secret"], await FoundAsync(world, "herons nest", new PassageFilter(new SpaceScope(Club))));
        Assert.Equal(2, (await FoundAsync(world, "herons nest", new PassageFilter(new SpaceScope(Club, SpaceId.Default)))).Count);
    }

    [Theory]
    [InlineData("herrons in the quary", "one")]
    [InlineData("when was England conquered", "two")]
    [InlineData("organised labour", "three")]
    public async Task Words_need_not_be_spelled_as_in_the_article(string question, string first)
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("one", "Herons nest in the old quarry, and so do owls."),
            ("two", "The conquest of England began in 1066 with a landing."),
            ("three", "Organized labor won the strike at the mill."),
            ("four", "England played well, and the mill played on."));

        Assert.Equal($"default/{first}", (await FoundAsync(world, question))[0]);
    }

    [Fact]
    public async Task Each_part_of_a_comparison_finds_its_article()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("console", "The new console is praised for its games and its quiet fan. The console games and the console fan were tested for a week."),
            ("console price", "The console games cost more than before, and the console fan is sold apart."),
            ("console shop", "A shop for console games has opened, and the fan club of the console met there."),
            ("ferry", "The ferry to Tallinn opens in May."),
            ("bread", "Bread is baked before dawn."));

        var found = await FoundAsync(world, "Is the new console praised for its games and quiet fan, while the ferry to Tallinn opens late in May?");

        Assert.Equal(["default/console", "default/ferry"], found.Take(2).Order());
    }

    [Fact]
    public async Task What_the_best_passages_speak_of_brings_others_of_the_same_matter_forward()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("best", "Aileron buzz is a flutter. The flutter of the aileron comes from a shock wave on the wing. Aileron buzz ends when the shock wave moves."),
            ("same matter", "A wing suffers from flutter where a shock wave stands, and the buzz can be heard."),
            ("other matter", "The buzz of the town is its market, where a band plays and fish is sold, and all can be heard."),
            ("none", "Bread is baked before dawn."));

        var found = await FoundAsync(world, "aileron buzz");

        Assert.Equal(["default/best", "default/same matter", "default/other matter"], found.Take(3));
    }

    [Fact]
    public async Task A_removed_article_is_gone_at_once_and_a_restored_one_is_back()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "Herons nest in the old quarry."), ("two", "Herons fish in the lake."));

        await world.Get<CatalogWriter>().RemoveAsync(Key("one"), Token);
        var without = await FoundAsync(world, "herons");
        await world.Get<CatalogWriter>().RestoreAsync(Key("one"), Token);
        await world.Get<IndexCatchUp>().WaitAsync(progress: null, Token);

        Assert.Equal(["default/two"], without);
        Assert.Equal(2, (await FoundAsync(world, "herons")).Count);
    }

    [Fact]
    public async Task Every_filter_narrows()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            Draft("post", "Herons nest in the old quarry.", source: "Post", day: new DateOnly(2024, 3, 1)),
            new ArticleDraft
            {
                Id = "tagged",
                Text = "Herons fish in the lake.",
                Details = new ArticleDetails { Source = "Herald", PublishedAt = new DateOnly(2023, 3, 1), Tags = ["Birds"], Shelves = ["nature"] },
            },
            Draft("undated", "Herons fly over the town."));

        Assert.Equal(["default/post"], await FoundAsync(world, "herons", Everything with { Source = "POST" }));
        Assert.Equal(["default/tagged"], await FoundAsync(world, "herons", Everything with { Tag = "birds" }));
        Assert.Equal(["default/tagged"], await FoundAsync(world, "herons", Everything with { Shelf = "Nature" }));
        Assert.Equal(["default/post"], await FoundAsync(world, "herons", Everything with { Period = new Period(new DateOnly(2024, 1, 1), null) }));
        Assert.Empty(await FoundAsync(world, "herons", Everything with { Tag = "birds", Source = "Post" }));
    }

    [Fact]
    public async Task A_period_in_the_question_filters_and_one_set_beside_it_wins()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            Draft("old", "Herons nest in the old quarry.", day: new DateOnly(2023, 3, 1)), Draft("new", "Herons fish in the lake.", day: new DateOnly(2024, 6, 5)));

        Assert.Equal(["default/new"], await FoundAsync(world, "Where were herons seen last week?"));
        Assert.Empty(await FoundAsync(world, "Where were herons seen yesterday?"));
        Assert.Equal(["default/old"], await FoundAsync(world, "Where were herons seen last week?", Everything with { Period = new Period(null, new DateOnly(2023, 12, 31)) }));
    }

    [Fact]
    public async Task An_outlet_that_the_question_names_is_preferred()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            Draft("a", "Herons nest in the old quarry.", source: "Post"), Draft("b", "Herons nest in the wide meadow.", source: "Herald"));

        Assert.Equal("default/b", (await FoundAsync(world, "What does the Herald say about herons?"))[0]);
        Assert.Equal("default/a", (await FoundAsync(world, "What does the Post say about herons?"))[0]);
    }

    [Fact]
    public async Task Passages_that_hold_the_quoted_words_whole_come_first()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("many", "Security is a sense. A false alarm is no security, a sense of alarm is false, and false security makes no sense of security."),
            ("whole", "The governor wrote, at some length and with many other matters in mind, that such a law could give the public a false sense of security about a technology that moves fast."));

        Assert.Equal("default/whole", (await FoundAsync(world, "Who spoke of a \"false sense of security\"?"))[0]);
        Assert.Equal(2, (await FoundAsync(world, "Who spoke of a \"sense of false security\"?")).Count);
    }

    [Fact]
    public async Task The_same_search_gives_the_same_ranking_even_among_equals()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync([.. Enumerable.Range(0, 9).Select(i => ($"a{i}", $"Herons nest in quarry {(char)('a' + i)}{i} beside {(char)('k' + i)}{i} and {(char)('p' + i)}{i}."))]);

        var first = await FoundAsync(world, "herons nest");
        await world.RestartAsync();

        Assert.Equal(9, first.Count);
        Assert.Equal(first, await FoundAsync(world, "herons nest"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t")]
    [InlineData("?!…—")]
    [InlineData("the of and")]
    [InlineData("\"of the\"")]
    [InlineData("since March")]
    [InlineData("after 9999-12-31")]
    [InlineData("\u0000\ud800")]
    public async Task A_question_without_words_finds_nothing_and_breaks_nothing(string question)
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "Herons nest in the old quarry."));

        Assert.Empty(await FoundAsync(world, question));
    }

    [Fact]
    public async Task An_empty_corpus_finds_nothing()
    {
        await using var world = await CreateAsync();

        Assert.Empty(await FoundAsync(world, "herons"));
    }

    [Fact]
    public async Task A_question_of_a_thousand_words_is_searched_like_another()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "Herons nest in the old quarry."), ("two", "Storks fish in the lake."));

        Assert.Equal("default/one", (await FoundAsync(world, "herons " + string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"word{i}"))))[0]);
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(LibraryWorld world, string question, PassageFilter? filter = null)
    {
        var findings = await world.FindAsync(question, filter);
        Assert.Equal(findings.Passages.Select(passage => passage.Passage.Article).Distinct().Order(ByName), findings.Articles.Select(article => article.Article).Order(ByName));

        return [.. findings.Passages.Select(passage => passage.Passage.Article.ToString())];
    }

    private static IComparer<ArticleKey> ByName { get; } = Comparer<ArticleKey>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()));
}
