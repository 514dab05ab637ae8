using Microsoft.Data.Sqlite;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Host.Survival;

/// <summary>A catalog after a loss of power: its log cut or garbled anywhere.</summary>
public sealed class TornLogTests
{
    private const int Commits = 40;
    private const int Cases = 200;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_left_of_the_log_the_catalog_opens_to_a_state_that_was_committed()
    {
        await using var world = await CreateAsync();

        for (var i = 0; i < Commits; i++)
        {
            await world.Get<CatalogWriter>().AddAsync(ResearchBot.Corpus.SpaceId.Default, [Draft(FormattableString.Invariant($"a{i:00}"), FormattableString.Invariant($"Herons nest in quarry {i}."))], Token);
        }

        var (catalog, log) = (Read(world, "catalog.db"), Read(world, "catalog.db-wal"));
        var random = new Random(11);
        var folder = Directory.CreateTempSubdirectory("researchbot-torn-");
        var prefixes = new HashSet<int>();

        for (var run = 0; run < Cases; run++)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "catalog.db"), catalog, Token);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "catalog.db-wal"), Tear(log, run, random), Token);
            prefixes.Add(Check(folder.FullName));
            Array.ForEach(folder.GetFiles(), file => file.Delete());
        }

        folder.Delete(recursive: true);
        Assert.InRange(prefixes.Count, 10, Commits + 1);
    }

    [Fact]
    public async Task The_program_goes_on_with_what_a_torn_log_left()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "Herons nest in the old quarry."));
        await world.Get<CatalogWriter>().AddAsync(ResearchBot.Corpus.SpaceId.Default, [Draft("two", "Storks nest on the church.")], Token);
        var (catalog, log) = (Read(world, "catalog.db"), Read(world, "catalog.db-wal"));
        await world.StopAsync();
        await File.WriteAllBytesAsync(Path.Combine(world.Folder, "catalog.db"), catalog, Token);
        await File.WriteAllBytesAsync(Path.Combine(world.Folder, "catalog.db-wal"), log[..^20], Token);

        await world.RestartAsync();
        await world.GivenAsync(("three", "Swifts nest under the roof."));

        Assert.Single((await world.FindAsync("herons")).Passages);
        Assert.Single((await world.FindAsync("swifts")).Passages);
        Assert.Empty((await world.FindAsync("storks")).Passages);
    }

    private static byte[] Tear(byte[] log, int run, Random random)
    {
        var cut = log[..random.Next(log.Length)];

        switch (run % 4)
        {
            case 0:
                return cut;
            case 1:
                var garbage = new byte[random.Next(1, 9_000)];
                random.NextBytes(garbage);

                return [.. cut, .. garbage];
            case 2:
                var whole = log.ToArray();
                whole[random.Next(whole.Length)] ^= (byte)(1 << random.Next(8));

                return whole;
            default:
                return [.. cut, .. new byte[random.Next(1, 9_000)]];
        }
    }

    /// <summary>The articles that are there are the first so many, each with its revision and its job.</summary>
    private static int Check(string folder)
    {
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "catalog.db")}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        Assert.Equal("ok", CatalogFile.Scalar(folder, "PRAGMA integrity_check"));

        if (CatalogFile.Scalar(folder, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'revisions'") is 0L)
        {
            return 0;
        }

        var ids = CatalogFile.Rows(folder, "SELECT a.Id FROM articles a JOIN revisions r ON r.ArticleId = a.Id JOIN index_jobs j ON j.ArticleId = a.Id ORDER BY a.Id", row => row.GetString(0));
        Assert.Equal(Enumerable.Range(0, ids.Count).Select(i => FormattableString.Invariant($"a{i:00}")), ids);
        Assert.Equal((long)ids.Count, CatalogFile.Scalar(folder, "SELECT COUNT(*) FROM articles"));

        return ids.Count;
    }

    private static byte[] Read(LibraryWorld world, string name)
    {
        using var stream = new FileStream(Path.Combine(world.Folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);

        return bytes.ToArray();
    }
}
