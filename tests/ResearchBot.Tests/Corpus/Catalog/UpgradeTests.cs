using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

using ResearchBot.Answering;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Faults;
using ResearchBot.Tests.Chat;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Corpus.Catalog;

public sealed class UpgradeTests
{
    private const string Question = "By how many metres did the river come up in one night?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_catalog_of_the_first_version_is_brought_up_to_date_and_keeps_everything(bool isLocked)
    {
        await using var world = await CreateAsync();
        await ReplaceAsync(world, isLocked);

        await world.RestartAsync();
        var article = await world.Get<ArticleCatalog>().FindAsync(Key("one"), Token);
        var listed = await world.Get<ArticleCatalog>().ListAsync(Everything.Scope, withRemoved: true, Token);

        Assert.Equal((2, FirstCatalog.Text, "Flood"), (article!.Revision, article.Text, article.Details.Title));
        Assert.Equal([false, true], listed.Select(found => found.RemovedAt is not null));
        Assert.IsType<Answer.Grounded>(await world.AskAsync(Question));
        Assert.NotNull((await world.AskedAndAnsweredAsync(ChatWorld.Asked("1"))).AnswerId);
        Assert.Equal((long)CatalogSetup.KnownMigrations.Count, world.Scalar("SELECT COUNT(*) FROM __EFMigrationsHistory"));
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_on_an_old_catalog_both_find_it_up_to_date()
    {
        await using var world = await CreateAsync();
        await ReplaceAsync(world, isLocked: false);

        CatalogSetup Another() => new(
            world.Get<CatalogConnections>(), world.Get<PlainReads>(), world.Get<DiskReserve>(), world.Get<IOptions<DataOptions>>(), TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Another().PrepareAsync(Token), Token)));

        Assert.Equal((long)CatalogSetup.KnownMigrations.Count, world.Scalar("SELECT COUNT(*) FROM __EFMigrationsHistory"));
    }

    [Fact]
    public async Task A_writer_waits_for_another_process_that_is_writing()
    {
        await using var world = await CreateAsync();
        await using var other = new SqliteConnection($"Data Source={Path.Combine(world.Folder, "catalog.db")};Pooling=False");
        await other.OpenAsync(Token);
        await using var transaction = await other.BeginTransactionAsync(Token);

        var adding = Task.Run(() => world.Get<CatalogWriter>().AddAsync(ResearchBot.Corpus.SpaceId.Default, [Draft("one", "Herons nest.")], Token), Token);
        Assert.Empty(await world.Get<ArticleCatalog>().ListAsync(Everything.Scope, withRemoved: false, Token));
        Assert.False(adding.IsCompleted);
        await transaction.CommitAsync(Token);

        Assert.Single(await adding);
    }

    private static async Task ReplaceAsync(LibraryWorld world, bool isLocked)
    {
        await world.StopAsync();
        Directory.Delete(world.Folder, recursive: true);
        Directory.CreateDirectory(world.Folder);
        FirstCatalog.Write(world.Folder, isLocked);
    }
}
