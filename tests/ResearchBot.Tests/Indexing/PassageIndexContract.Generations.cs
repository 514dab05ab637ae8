using System.Runtime.CompilerServices;
using ResearchBot.Indexing;
using ResearchBot.Tests.Doubles;
using Xunit;

namespace ResearchBot.Tests.Indexing;

public abstract partial class PassageIndexContract
{
    [Fact]
    public async Task Before_the_first_build_there_is_no_profile_and_nothing_is_found()
    {
        var article = Sample.Article("one", "comet tails");
        var profile = Sample.Profile("p1", article);

        Assert.Null(await Index.FindProfileIdAsync(Token));
        Assert.Empty(await FindAsync(profile, "comet"));
        Assert.Equal(default, await Index.MeasureAsync(Token));
    }

    [Fact]
    public async Task Nothing_can_be_applied_before_the_first_build()
    {
        var article = Sample.Article("one", "comet tails");

        await Assert.ThrowsAsync<InvalidOperationException>(() => ApplyAsync(Sample.Profile("p1", article), article));
    }

    [Fact]
    public async Task A_corpus_without_articles_can_be_built_and_added_to()
    {
        var profile = await GivenAsync();

        Assert.Equal("p1", await Index.FindProfileIdAsync(Token));
        Assert.Empty((await SearchAsync(profile, "comet")).Passages);

        await ApplyAsync(profile, Sample.Article("one", "comet tails"));

        Assert.Single((await SearchAsync(profile, "comet")).Passages);
    }

    [Fact]
    public async Task Nothing_can_be_applied_that_was_encoded_with_another_profile()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"));
        var article = Sample.Article("two", "comet dust");

        await Assert.ThrowsAsync<InvalidOperationException>(() => ApplyAsync(profile with { Id = "p2" }, article));

        Assert.Equal(["one"], await FindAsync(profile, "comet"));
    }

    [Fact]
    public async Task A_build_puts_a_whole_new_generation_in_use()
    {
        await GivenAsync(Sample.Article("one", "comet tails"), Sample.Article("two", "comet dust"));
        var larger = new IndexSample(dimensions: 12);
        var article = larger.Article("three", "comet ice");
        var profile = larger.Profile("embedding-12_v2.1", article);

        await Index.BuildAsync(profile, new[] { article }.ToAsyncEnumerable(), Token);

        Assert.Equal("embedding-12_v2.1", await Index.FindProfileIdAsync(Token));
        var legs = await Index.SearchAsync(profile, larger.Query(profile, "comet"), Token);
        Assert.Equal("three", Assert.Single(legs.Passages).Passage.Article.Id);
        Assert.Equal("three", Assert.Single(legs.Articles).Article.Id);
        Assert.Equal(new IndexSize(1, 1, 0), await SizeAsync());
    }

    [Fact]
    public async Task The_same_profile_can_be_built_again()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"));

        await Index.BuildAsync(profile, new[] { Sample.Article("two", "comet dust") }.ToAsyncEnumerable(), Token);
        await ApplyAsync(profile, Sample.Article("three", "comet ice"));

        Assert.Equal(["three", "two"], await FindAsync(profile, "comet"));
    }

    [Fact]
    public async Task While_a_new_generation_is_built_the_old_one_answers()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"));
        var seen = new List<string[]>();

        await Index.BuildAsync(profile with { Id = "p2" }, WatchAsync(), Token);

        Assert.All(seen, ids => Assert.Equal(["one"], ids));
        Assert.Equal(2, seen.Count);
        Assert.Equal("p2", await Index.FindProfileIdAsync(Token));

        async IAsyncEnumerable<IndexableArticle> WatchAsync()
        {
            yield return Sample.Article("two", "comet dust");
            seen.Add(await FindAsync(profile, "comet"));
            await ApplyAsync(profile, Sample.Article("one", "comet tails", revision: 2));
            yield return Sample.Article("three", "comet ice");
            seen.Add(await FindAsync(profile, "comet"));
        }
    }

    [Fact]
    public async Task A_build_that_fails_changes_nothing_and_the_next_one_succeeds()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"));

        var failure = await Assert.ThrowsAsync<FormatException>(
            () => Index.BuildAsync(profile with { Id = "p2" }, BreakAsync(() => throw new FormatException("bad article"), Token), Token));

        Assert.Equal("bad article", failure.Message);
        Assert.Equal("p1", await Index.FindProfileIdAsync(Token));
        Assert.Equal(["one"], await FindAsync(profile, "comet"));

        await Index.BuildAsync(profile with { Id = "p2" }, BreakAsync(() => { }, Token), Token);

        Assert.Equal("p2", await Index.FindProfileIdAsync(Token));
        Assert.Equal(new IndexSize(300, 300, 0), await SizeAsync());
    }

    [Fact]
    public async Task A_build_that_is_cancelled_changes_nothing()
    {
        var profile = await GivenAsync(Sample.Article("one", "comet tails"));
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Index.BuildAsync(profile with { Id = "p2" }, BreakAsync(source.Cancel, source.Token), source.Token));

        Assert.Equal("p1", await Index.FindProfileIdAsync(Token));
        Assert.Equal(["one"], await FindAsync(profile, "comet"));
        Assert.Equal(new IndexSize(1, 1, 0), await SizeAsync());
    }

    private async IAsyncEnumerable<IndexableArticle> BreakAsync(
        Action breaking, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < 300; i++)
        {
            if (i == 290)
            {
                await Task.Yield();
                breaking();
                cancellationToken.ThrowIfCancellationRequested();
            }

            yield return Sample.Article($"n{i}", $"comet number {i}");
        }
    }
}
