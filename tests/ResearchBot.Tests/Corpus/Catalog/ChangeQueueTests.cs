using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Corpus.Catalog;

public sealed class ChangeQueueTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_changes_at_once_those_that_fail_are_undone_alone()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var catalog = world.Get<CatalogConnections>();

        var changes = Enumerable.Range(0, 300).Select(i => Task.Run(
            () => catalog.WriteAsync(
                async context =>
                {
                    context.Add(new SpaceRow { Id = $"s{i}" });
                    await context.SaveChangesAsync(Token);

                    return i % 3 == 0 ? throw new InvalidOperationException($"{i}") : i;
                },
                Token),
            Token)).ToList();
        await EndAsync(changes);

        Assert.Equal(100, changes.Count(change => change.Exception?.InnerException is InvalidOperationException));
        Assert.Equal(Enumerable.Range(0, 300).Where(i => i % 3 != 0), changes.Where(change => change.IsCompletedSuccessfully).Select(change => change.Result));
        Assert.Equal(200L, world.Scalar("SELECT COUNT(*) FROM spaces WHERE Id LIKE 's%'"));
        Assert.Equal(0L, world.Scalar("SELECT COUNT(*) FROM spaces WHERE Id IN ('s0', 's3', 's297')"));
    }

    [Fact]
    public async Task What_breaks_a_rule_of_the_catalog_costs_its_neighbours_nothing()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var catalog = world.Get<CatalogConnections>();

        var changes = Enumerable.Range(0, 40).Select(i => Task.Run(
            () => catalog.WriteAsync(context => Task.FromResult(context.Add(new SpaceRow { Id = $"s{i / 2}" })), Token), Token)).ToList();
        await EndAsync(changes);

        Assert.Equal(20, changes.Count(change => change.Exception?.InnerException is DbUpdateException));
        Assert.Equal(20L, world.Scalar("SELECT COUNT(*) FROM spaces WHERE Id LIKE 's%'"));
    }

    [Fact]
    public async Task Who_gives_up_waiting_has_changed_nothing()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var catalog = world.Get<CatalogConnections>();
        using var stop = new CancellationTokenSource();
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());

        var first = catalog.WriteAsync(
            async context =>
            {
                begun.SetResult();
                await go.Task;

                return context.Add(new SpaceRow { Id = "first" });
            },
            Token);
        await begun.Task;
        var second = catalog.WriteAsync(context => Task.FromResult(context.Add(new SpaceRow { Id = "second" })), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        go.SetResult();
        await first;
        await catalog.WriteAsync(context => Task.FromResult(context.Add(new SpaceRow { Id = "third" })), Token);
        Assert.Equal("first third", world.Scalar("SELECT group_concat(Id, ' ') FROM (SELECT Id FROM spaces WHERE Id LIKE '%ir%' OR Id = 'second' ORDER BY Id)"));
    }

    [Fact]
    public async Task A_catalog_that_cannot_be_changed_says_so_to_everybody_and_recovers()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var catalog = world.Get<CatalogConnections>();
        world.Scalar("ALTER TABLE spaces RENAME TO hidden");

        var changes = Enumerable.Range(0, 10).Select(i => Task.Run(
            () => catalog.WriteAsync(context => Task.FromResult(context.Add(new SpaceRow { Id = $"s{i}" })), Token), Token)).ToList();
        await EndAsync(changes);
        world.Scalar("ALTER TABLE hidden RENAME TO spaces");
        await catalog.WriteAsync(context => Task.FromResult(context.Add(new SpaceRow { Id = "later" })), Token);

        Assert.All(changes, change => Assert.True(change.IsFaulted));
        Assert.Equal(1L, world.Scalar("SELECT COUNT(*) FROM spaces WHERE Id = 'later'"));
    }

    private static Task EndAsync(IEnumerable<Task> changes) => Task.WhenAll(changes).ContinueWith(_ => { }, TaskScheduler.Default);
}
