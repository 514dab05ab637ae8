using System.IO.Compression;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Tests.Corpus.Catalog;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Host.Terminal.Keeping;

public sealed class BackupTests
{
    private const string Question = "When was the harbour treaty signed?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_made_while_the_service_runs_answers_on_another_machine()
    {
        await using var here = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Bridge);
        await here.RunAsync("articles", "remove", "bridge");
        await using var there = new TerminalWorld();
        var file = Path.Combine(here.Folder, "kept.backup");

        using (Hold(here, "run.lease"))
        using (Hold(here, "index.lease"))
        {
            var backup = (await here.RunAsync("backup", file, "--json")).Json;
            Assert.Equal((2, 2), (backup.GetProperty("articles").GetInt32(), backup.GetProperty("revisions").GetInt32()));
        }

        var restored = (await there.RunAsync("restore", file, "--json")).Json;

        Assert.Equal(2, restored.GetProperty("articles").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, restored.GetProperty("replaced").ValueKind);
        Assert.Equal(0, (await there.RunAsync("ask", Question)).Code);
        Assert.Single((await there.RunAsync("articles", "list", "--json")).JsonLines);
        Assert.Equal(0, (await there.RunAsync("articles", "restore", "bridge")).Code);
        Assert.Equal(["kept.backup"], Directory.GetFiles(here.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_backup_can_be_read_by_its_owner_alone()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        var file = Path.Combine(world.Folder, "kept.backup");

        await world.RunAsync("backup", file);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task What_a_backup_replaces_is_kept_and_the_index_follows_the_backup()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        var file = await BackUpAsync(world);
        await world.RunWithInputAsync(Corpora.Bridge, width: null, "articles", "add", "-");
        await world.RunAsync("articles", "remove", "treaty");

        var replaced = (await world.RunAsync("restore", file, "--json")).Json.GetProperty("replaced").GetString()!;

        Assert.Equal(0, (await world.RunAsync("ask", Question)).Code);
        Assert.Equal(3, (await world.RunAsync("ask", "When did the bridge in Bergen open?")).Code);
        Assert.Equal(2L, CatalogFile.Scalar(replaced, "SELECT COUNT(*) FROM articles"));
    }

    [Fact]
    public async Task A_backup_replaces_a_catalog_that_cannot_be_opened()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        var file = await BackUpAsync(world);
        world.CloseConnections();
        await File.WriteAllTextAsync(Path.Combine(world.Data, "catalog.db"), new string('x', 20_000), Token);

        var asked = await world.RunAsync("ask", Question);
        var restored = await world.RunAsync("restore", file);

        Assert.Equal(1, asked.Code);
        Assert.Contains("is damaged and cannot be opened; it was left as it is: restore a backup", asked.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (restored.Code, (await world.RunAsync("ask", Question)).Code));
    }

    [Fact]
    public async Task Nothing_is_restored_below_a_running_service_or_from_a_file_that_is_no_backup()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        var file = await BackUpAsync(world);
        var before = Listing(world);

        using (Hold(world, "run.lease"))
        {
            Assert.StartsWith("Another 'run' serves", (await world.RunAsync("restore", file)).Error, StringComparison.Ordinal);
        }

        using (Hold(world, "index.lease"))
        {
            Assert.StartsWith("Another process is writing the index", (await world.RunAsync("restore", file)).Error, StringComparison.Ordinal);
        }

        Assert.Contains("cannot be opened", (await world.RunAsync("restore", file + ".gone")).Error, StringComparison.Ordinal);
        Assert.Contains("is no backup", (await world.RunAsync("restore", world.Write("notes.txt", "hello"))).Error, StringComparison.Ordinal);
        Assert.Contains("is no backup", (await world.RunAsync("restore", Zip(world, "../../evil", "manifest.json", "/etc/evil", "catalog.db"))).Error, StringComparison.Ordinal);
        Assert.Equal(before, Listing(world));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_touches_nothing()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Bridge);
        var file = await BackUpAsync(world);
        var bytes = await File.ReadAllBytesAsync(file, Token);
        var random = new Random(7);
        var refused = 0;

        for (var run = 0; run < 40; run++)
        {
            var damaged = bytes[..(run % 4 == 0 ? random.Next(bytes.Length) : bytes.Length)];
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(file, damaged, Token);
            var ran = await world.RunAsync("restore", file);

            Assert.True(ran.Code == 0 || ran.Error.Contains("is no backup of this program, or it is damaged", StringComparison.Ordinal), ran.Error);
            refused += ran.Code;
        }

        Assert.InRange(refused, 30, 40);
        Assert.Equal(0, (await world.RunAsync("ask", Question)).Code);
    }

    [Fact]
    public async Task A_backup_of_an_older_schema_is_migrated_and_one_of_a_newer_refused()
    {
        await using var old = new TerminalWorld();
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        Directory.CreateDirectory(old.Data);
        FirstCatalog.Write(old.Data);
        var file = await BackUpAsync(old);
        Assert.Equal(1L, CatalogFile.Scalar(old.Data, "SELECT COUNT(*) FROM __EFMigrationsHistory"));

        Assert.Equal(0, (await world.RunAsync("restore", file)).Code);
        Assert.Equal(0, (await world.RunAsync("articles", "show", "one")).Code);
        Assert.Equal((long)CatalogSetup.KnownMigrations.Count, CatalogFile.Scalar(world.Data, "SELECT COUNT(*) FROM __EFMigrationsHistory"));

        CatalogFile.Scalar(old.Data, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')");
        var refused = await world.RunAsync("restore", await BackUpAsync(old));
        Assert.Contains("A newer version of the program wrote the backup", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await world.RunAsync("articles", "show", "one")).Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restore_that_was_killed_half_way_is_finished_by_the_next_start(bool isOldOneAside)
    {
        await using var other = await TerminalWorld.WithAsync(Corpora.Treaty);
        await using var world = await TerminalWorld.WithAsync(Corpora.Bridge);
        await BackUpAsync(other);
        var restoring = Directory.CreateDirectory(Path.Combine(world.Data, "restoring")).FullName;
        await using var zip = await ZipFile.OpenReadAsync(Path.Combine(other.Folder, "kept.backup"), Token);
        await zip.GetEntry("catalog.db")!.ExtractToFileAsync(Path.Combine(restoring, "catalog.db"), Token);
        await File.WriteAllTextAsync(Path.Combine(restoring, "ready"), "replaced-20240615-120000", Token);

        if (isOldOneAside)
        {
            Directory.CreateDirectory(Path.Combine(world.Data, "replaced-20240615-120000"));
            File.Move(Path.Combine(world.Data, "catalog.db"), Path.Combine(world.Data, "replaced-20240615-120000", "catalog.db"));
        }

        Assert.Equal(0, (await world.RunAsync("ask", Question)).Code);
        Assert.False(Directory.Exists(restoring));
        Assert.True(File.Exists(Path.Combine(world.Data, "replaced-20240615-120000", "catalog.db")));
    }

    private static async Task<string> BackUpAsync(TerminalWorld world)
    {
        var file = Path.Combine(world.Folder, "kept.backup");
        var ran = await world.RunAsync("backup", file);
        Assert.Equal((0, ""), (ran.Code, ran.Error));

        return file;
    }

    private static FileStream Hold(TerminalWorld world, string lease) =>
        new(Path.Combine(world.Data, lease), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static List<string> Listing(TerminalWorld world) =>
        [.. Directory.GetFiles(world.Folder, "catalog.db*", SearchOption.AllDirectories).Concat(Directory.GetDirectories(world.Data)).Order(StringComparer.Ordinal)];

    private static string Zip(TerminalWorld world, params string[] names)
    {
        var path = Path.Combine(world.Folder, "evil.zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);

        foreach (var name in names)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write("{\"format\":1,\"schema\":[],\"parts\":[{\"name\":\"../catalog.db\",\"bytes\":1,\"sha256\":\"\"}]}"u8);
        }

        return path;
    }
}
