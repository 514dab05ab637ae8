using Microsoft.Data.Sqlite;

using ResearchBot.Answering;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Faults;
using ResearchBot.Indexing;
using ResearchBot.Tests.Doubles;
using ResearchBot.Tests.Host.Discord;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Host.Survival;

/// <summary>Single bits that change on the disk. Two hundred each of the catalog and of the index; more where <c>FLIPPED_BITS</c> says so.</summary>
public sealed class FlippedBitTests
{
    private static readonly int Cases = Load.Of("FLIPPED_BITS", 200);

    private static readonly Dictionary<string, string> Texts = Enumerable.Range(0, 24).ToDictionary(
        i => FormattableString.Invariant($"a{i:00}"),
        i => string.Join(' ', Enumerable.Range(0, 12).Select(j => FormattableString.Invariant($"Herons of quarry {i} built {j + 3} nests in the year {1990 + i + j}, and the lake near quarry {i} had {j * i} islands."))));

    private static readonly string[] Derived = ["index", "profiles"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flipped_bit_of_the_catalog_never_changes_a_quote()
    {
        await using var world = await WorldAsync();
        var files = IndexFiles(world);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(world.Folder, "catalog.db"), Token);
        var random = new Random(3);
        var (grounded, refused, found) = (0, 0, 0);

        for (var run = 0; run < Cases; run++)
        {
            var (at, bit) = (random.Next(bytes.Length), (byte)(1 << random.Next(8)));
            bytes[at] ^= bit;
            await WriteAsync(world, bytes);
            bytes[at] ^= bit;
            Restore(world, files);

            try
            {
                await world.RestartAsync();
                grounded += AssertQuotes(await world.AskAsync("How many nests did the herons of quarry 7 build in 1999?"));
                found += await IsFoundAsync(world) ? 1 : 0;
            }
            catch (Exception exception) when (exception is CatalogException or SqliteException or Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                refused++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{Cases} flips of the catalog: {grounded} answered, {refused} refused to open or to be written, {found} more found by the check; no quote was wrong."));
        Assert.InRange(grounded, Cases / 2, Cases);
    }

    [Fact]
    public async Task A_flipped_bit_of_the_index_is_noticed_and_the_index_built_anew()
    {
        await using var world = await WorldAsync();
        var files = IndexFiles(world);
        var random = new Random(5);
        var (grounded, noticed) = (0, 0);

        for (var run = 0; run < Cases; run++)
        {
            await world.StopAsync();
            Restore(world, files);
            var (file, bytes) = files.ElementAt(random.Next(files.Count));
            var flipped = bytes.ToArray();
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(file, flipped, Token);

            await world.RestartAsync();
            grounded += AssertQuotes(await world.AskAsync("How many nests did the herons of quarry 7 build in 1999?"));
            noticed += !await world.Get<IPassageIndex>().IsSoundAsync(Token) || !File.Exists(file) || !(await File.ReadAllBytesAsync(file, Token)).AsSpan().SequenceEqual(flipped) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{Cases} flips of the index: {grounded} answered at once, {noticed} noticed; no quote was wrong."));
        Assert.Equal(Cases, grounded);
        Assert.InRange(noticed, Cases * 95 / 100, Cases);
    }

    [Fact]
    public async Task A_damaged_text_goes_out_of_use_and_comes_back_when_it_is_added_again()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "Herons nest in the old quarry beside the lake."), ("two", "Storks nest on the church."));
        CatalogFile.Scalar(world.Folder, "UPDATE revisions SET Text = 'Herons nest in the new quarry beside the lake.' WHERE ArticleId = 'one'");
        Assert.IsNotType<Answer.Grounded>(await world.AskAsync("Where do herons nest?"));

        var (seen, damaged) = await world.Get<CatalogHealth>().CheckAsync(long.MaxValue, Token);
        await world.RestartAsync();
        Assert.Equal(2, seen);
        Assert.Equal([Key("one")], damaged);
        Assert.Equal(1, await world.Get<CatalogHealth>().CountDamagedAsync(Token));
        Assert.DoesNotContain((await world.FindAsync("herons nest")).Passages, hit => hit.Passage.Article.Id == "one");

        var added = await world.GivenAsync(("one", "Herons nest in the old quarry beside the lake."));
        Assert.Equal((1, AddOutcome.Updated), (added[0].Revision, added[0].Outcome));
        Assert.Equal(0, await world.Get<CatalogHealth>().CountDamagedAsync(Token));
        Assert.IsType<Answer.Grounded>(await world.AskAsync("Where do herons nest?"));
    }

    private static async Task<LibraryWorld> WorldAsync()
    {
        var world = await CreateAsync();
        await world.GivenAsync([.. Texts.Select(text => (text.Key, text.Value))]);
        await world.Get<CatalogConnections>().EmptyLogAsync(Token);
        await world.StopAsync();

        return world;
    }

    private static Dictionary<string, byte[]> IndexFiles(LibraryWorld world) => Derived
        .SelectMany(name => Directory.GetFiles(Path.Combine(world.Folder, name), "*", SearchOption.AllDirectories))
        .Where(file => Path.GetFileName(file) is not ("write.lock" or "segments.gen")) // Nothing is read from these.
        .ToDictionary(file => file, File.ReadAllBytes);

    private static async Task WriteAsync(LibraryWorld world, byte[] bytes)
    {
        await world.StopAsync();
        Array.ForEach(Directory.GetFiles(world.Folder, "catalog.db-*"), File.Delete);
        await File.WriteAllBytesAsync(Path.Combine(world.Folder, "catalog.db"), bytes, Token);
    }

    private static void Restore(LibraryWorld world, Dictionary<string, byte[]> files)
    {
        Directory.Delete(Path.Combine(world.Folder, "index"), recursive: true);

        foreach (var (path, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    private static int AssertQuotes(Answer answer)
    {
        if (answer is not Answer.Grounded grounded)
        {
            return 0;
        }

        Assert.All(grounded.Citations, citation => Assert.Equal(citation.Span.Of(Texts[citation.Article.Id]), citation.Quote));

        return 1;
    }

    private static async Task<bool> IsFoundAsync(LibraryWorld world) =>
        !await world.Get<CatalogHealth>().IsFileWholeAsync(Token) || (await world.Get<CatalogHealth>().CheckAsync(long.MaxValue, Token)).Damaged.Count > 0;
}
