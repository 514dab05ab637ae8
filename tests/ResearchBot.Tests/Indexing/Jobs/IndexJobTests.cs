using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Jobs;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Indexing.Jobs;

public sealed class IndexJobTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_committed_without_waiting_is_indexed_at_the_next_start()
    {
        await using var world = await CreateAsync();
        await world.Get<CatalogWriter>().AddAsync(SpaceId.Default, [Draft("one", "Herons nest in the old quarry.")], Token);
        Assert.Empty((await world.FindAsync("herons")).Passages);

        await world.RestartAsync();

        Assert.Single((await world.FindAsync("herons")).Passages);
    }

    [Fact]
    public async Task A_lost_index_is_built_again_from_the_catalog()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "Herons nest in the old quarry."));

        Directory.Delete(Path.Combine(world.Folder, "index"), recursive: true);
        Directory.Delete(Path.Combine(world.Folder, "profiles"), recursive: true);
        await world.RestartAsync();

        Assert.Single((await world.FindAsync("herons")).Passages);
    }

    [Fact]
    public async Task A_removed_article_is_not_found_even_before_the_index_has_heard_of_it()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "Herons nest in the old quarry."), ("two", "Storks nest on the church."));

        await world.Get<CatalogWriter>().RemoveAsync(Key("one"), Token);

        Assert.DoesNotContain((await world.FindAsync("herons nest")).Passages, found => found.Passage.Article.Id == "one");
        Assert.DoesNotContain((await world.FindAsync("herons nest")).Articles, found => found.Article.Id == "one");
    }

    [Fact]
    public async Task A_new_revision_replaces_the_passages_of_the_old_one()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "Herons nest in the old quarry."), ("two", "Storks nest on the church."));

        await world.GivenAsync(("one", "Swifts nest in the old quarry."));

        Assert.Empty((await world.FindAsync("herons")).Passages);
        Assert.Single((await world.FindAsync("swifts")).Passages);
        Assert.Equal(2, (await world.Get<IPassageIndex>().MeasureAsync(Token)).Passages);
    }

    [Fact]
    public async Task A_corpus_that_has_outgrown_what_was_learned_is_learned_again()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync([.. Enumerable.Range(0, 10).Select(i => ($"a{i}", $"Article number {i} speaks of herons and quarries."))]);
        var first = await world.Get<IPassageIndex>().FindProfileIdAsync(Token);

        await world.GivenAsync(("b1", "One more article about storks."));
        var second = await world.Get<IPassageIndex>().FindProfileIdAsync(Token);
        await world.GivenAsync(("b2", "Another article about storks."), ("b3", "A third article about swifts."));
        var third = await world.Get<IPassageIndex>().FindProfileIdAsync(Token);

        Assert.Equal(first, second);
        Assert.NotEqual(first, third);
        Assert.Single((await world.FindAsync("swifts")).Passages);
    }

    [Fact]
    public async Task Only_one_holds_the_lease_and_the_others_wait_for_it()
    {
        await using var world = await CreateAsync();
        var lease = world.Get<IndexLease>();
        var held = lease.TryTake();
        Assert.NotNull(held);
        Assert.Null(lease.TryTake());
        await world.Get<CatalogWriter>().AddAsync(SpaceId.Default, [Draft("one", "Herons nest in the old quarry.")], Token);

        var waiting = world.Get<IndexCatchUp>().WaitAsync(progress: null, Token);
        Assert.False(waiting.IsCompleted);
        held.Dispose();
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await waiting;

        Assert.Single((await world.FindAsync("herons")).Passages);
    }

    [Fact]
    public async Task An_index_in_use_elsewhere_sees_new_articles_at_the_next_search()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "Herons nest in the old quarry."));
        Assert.Single((await world.FindAsync("herons")).Passages);

        await world.GivenAsync(("two", "More herons nest by the lake."));

        Assert.Equal(2, (await world.FindAsync("herons")).Passages.Count);
    }
}
