using Microsoft.Data.Sqlite;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Corpus.Catalog;

public sealed class KnownVersionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_version_that_is_known_is_told_anew_after_the_article_changed()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "The river rose by four metres."));
        Assert.Equal(1, (await FindAsync(world, "one"))?.Revision);

        await world.GivenAsync(("one", "The river rose by five metres."));

        Assert.Equal(2, (await FindAsync(world, "one"))?.Revision);
    }

    [Fact]
    public async Task An_article_that_was_known_to_be_missing_is_found_once_it_is_there()
    {
        await using var world = await CreateAsync();
        Assert.Null(await FindAsync(world, "one"));

        await world.GivenAsync(("one", "The river rose by four metres."));

        Assert.NotNull(await FindAsync(world, "one"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_another_connection_changed_is_seen_and_so_is_what_the_same_one_changed(bool sharesConnections)
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "The river rose by four metres."), ("two", "The dam held."));
        Assert.NotNull(await FindAsync(world, "one"));
        var address = CatalogConnections.ConnectionString(new DataOptions { Directory = world.Folder });

        await using (var connection = new SqliteConnection(sharesConnections ? address : address + ";Pooling=False"))
        {
            await connection.OpenAsync(Token);
            await using var command = connection.CreateCommand();
            command.CommandText = """UPDATE articles SET "RemovedAt" = 1 WHERE "Id" = 'one'""";
            await command.ExecuteNonQueryAsync(Token);
        }

        Assert.Null(await FindAsync(world, "one"));
        Assert.NotNull(await FindAsync(world, "two"));
    }

    private static async Task<ArticleVersion?> FindAsync(LibraryWorld world, string id) =>
        (await world.Get<ArticleCatalog>().FindVersionsInUseAsync([Key(id)], Token)).GetValueOrDefault(Key(id));
}
