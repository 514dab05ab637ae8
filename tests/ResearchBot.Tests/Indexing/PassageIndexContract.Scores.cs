using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Tests.Doubles;
using Xunit;

namespace ResearchBot.Tests.Indexing;

public abstract partial class PassageIndexContract
{
    private const float Tolerance = 1e-4f;

    [Fact]
    public async Task A_passage_scores_by_the_words_of_its_text()
    {
        var profile = await GivenAsync(
            Sample.Article("one", "saturn has rings and saturn has moons"), Sample.Article("two", "mars has two moons"));
        WeightedTerm[] terms = [new("saturn", 2, 3), new("moons", .5f, .25f), new("nowhere", 9, 9)];

        var legs = await Index.SearchAsync(profile, new PassageQuery(new PassageFilter(IndexSample.DefaultScope), terms, default), Token);

        var lexicon = profile.Lexicon;
        var saturn = Bm25.Impact(2, 7, lexicon.PassageLength);
        var moons = Bm25.Impact(1, 7, lexicon.PassageLength);
        Assert.Equal((2 * saturn) + (.5f * moons), Only(legs, "one").TermScore, Tolerance);
        Assert.Equal(.5f * Bm25.Impact(1, 4, lexicon.PassageLength), Only(legs, "two").TermScore, Tolerance);
        var whole = (3 * Bm25.Impact(2, 7, lexicon.ArticleLength)) + (.25f * Bm25.Impact(1, 7, lexicon.ArticleLength));
        Assert.Equal(whole, legs.Articles[0].TermScore, Tolerance);
        Assert.Equal(["one", "two"], legs.Articles.Select(article => article.Article.Id));
    }

    [Fact]
    public async Task The_similarity_of_a_passage_is_the_cosine_of_its_vector_and_that_of_the_question()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"), Sample.Article("two", "volcanoes of io"));

        var legs = await SearchAsync(profile, "comet tails");

        Assert.Equal(1, Only(legs, "one").Similarity, Tolerance);
        var cosine = Sample.Embedding.Encode(IndexSample.Words("comet tails")).ToArray()
            .Zip(Sample.Embedding.Encode(IndexSample.Words("volcanoes of io")).ToArray(), (a, b) => a * b)
            .Sum();
        Assert.Equal(cosine, Only(legs, "two").Similarity, Tolerance);
    }

    [Fact]
    public async Task A_passage_without_the_words_is_found_by_similarity_alone()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"), Sample.Article("two", "volcanoes of io"));

        var legs = await SearchAsync(profile, "comet");

        Assert.True(Only(legs, "one").TermScore > 0);
        Assert.Equal(0, Only(legs, "two").TermScore);
        Assert.Equal("one", Assert.Single(legs.Articles).Article.Id);
    }

    [Fact]
    public async Task A_question_without_a_vector_is_searched_by_words_alone()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"), Sample.Article("two", "volcanoes of io"));

        var legs = await Index.SearchAsync(profile, Sample.Query(profile, "comet") with { Vector = default }, Token);

        Assert.Equal("one", Assert.Single(legs.Passages).Passage.Article.Id);
        Assert.Equal(0, legs.Passages[0].Similarity);
    }

    [Fact]
    public async Task A_question_without_words_is_searched_by_similarity_alone()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"), Sample.Article("two", "volcanoes of io"));

        var legs = await Index.SearchAsync(profile, Sample.Query(profile, "comet tails") with { Terms = [] }, Token);

        Assert.Equal(2, legs.Passages.Count);
        Assert.All(legs.Passages, passage => Assert.Equal(0, passage.TermScore));
        Assert.Equal(1, Only(legs, "one").Similarity, Tolerance);
        Assert.Empty(legs.Articles);
    }

    [Fact]
    public async Task A_question_of_neither_words_nor_vector_finds_nothing()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"));

        var legs = await Index.SearchAsync(profile, new PassageQuery(new PassageFilter(IndexSample.DefaultScope), [], default), Token);

        Assert.Empty(legs.Passages);
        Assert.Empty(legs.Articles);
    }

    [Fact]
    public async Task Words_without_weight_find_nothing()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"));
        var query = new PassageQuery(new PassageFilter(IndexSample.DefaultScope), [new("comet", 0, 0)], default);

        var legs = await Index.SearchAsync(profile, query, Token);

        Assert.Empty(legs.Passages);
        Assert.Empty(legs.Articles);
    }

    [Fact]
    public async Task An_embedding_without_dimensions_leaves_the_words()
    {
        var wordless = new IndexSample(dimensions: 0);
        var article = wordless.Article("one", "comet tails");
        var profile = wordless.Profile("p0", article);
        await Index.BuildAsync(profile, new[] { article }.ToAsyncEnumerable(), Token);
        await Index.ApplyAsync(profile, [wordless.Article("two", "comet dust")], [], Token);

        var legs = await Index.SearchAsync(profile, wordless.Query(profile, "comet"), Token);

        Assert.Equal(["one", "two"], legs.Passages.Select(passage => passage.Passage.Article.Id).Order());
        Assert.All(legs.Passages, passage => Assert.Equal(0, passage.Similarity));
    }

    [Fact]
    public async Task Articles_come_best_first_and_equal_ones_by_key()
    {
        var profile = await GivenAsync(
            Sample.Article("b", "comet tails"),
            Sample.Article("c", "comet comet"),
            Sample.Article("B", "comet tails"),
            Sample.Article("a", "comet tails"),
            Sample.Article("a", "comet tails", space: "club"));
        var filter = new PassageFilter(new(new("default"), new("club")));

        var legs = await SearchAsync(profile, "comet", filter);

        Assert.Equal(
            ["default/c", "club/a", "default/B", "default/a", "default/b"],
            legs.Articles.Select(article => article.Article.ToString()));
    }

    [Fact]
    public async Task Each_leg_returns_its_best_up_to_the_limit_and_each_passage_once()
    {
        var articles = Enumerable.Range(1, 30)
            .Select(i => Sample.Article($"a{i:00}", string.Join(' ', Enumerable.Repeat("comet", i).Append($"word{i}"))))
            .ToArray();
        var profile = await GivenAsync(articles);

        var query = Sample.Query(profile, "comet", limit: 5);
        var legs = await Index.SearchAsync(profile, query, Token);

        Assert.Equal(["a30", "a29", "a28", "a27", "a26"], legs.Articles.Select(article => article.Article.Id));
        var byTerms = legs.Passages.Where(passage => passage.TermScore > 0).Select(passage => passage.Passage.Article.Id);
        Assert.Equal(["a26", "a27", "a28", "a29", "a30"], byTerms.Order());
        Assert.InRange(legs.Passages.Count, 5, 10);
        Assert.Distinct(legs.Passages.Select(passage => passage.Passage.Id));
        Assert.All(legs.Passages, passage => Assert.NotEqual(0, passage.Similarity));
    }

    private static PassageCandidate Only(IndexLegs legs, string article) =>
        Assert.Single(legs.Passages, passage => passage.Passage.Article.Id == article);
}
