using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Ingestion;
using ResearchBot.Tests.Doubles;
using ResearchBot.Tests.Host.Terminal;

using Xunit;

namespace ResearchBot.Tests.Host.Survival;

public sealed partial class FullDiskTests
{
    private const string Question = "When was the harbour treaty signed?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_full_disk_members_ask_and_moderators_remove_and_adding_says_what_is_needed()
    {
        using var disk = SmallDisk.Mount(32);
        var data = Path.Combine(disk.Path, "data");
        await using var world = new TerminalWorld();
        Assert.Equal(0, (await RunAsync(data, "articles", "add", world.Write("few.jsonl", Corpora.Treaty, Corpora.Bridge))).Code);

        var many = await RunAsync(data, "articles", "add", world.Write("many.jsonl", [.. Enumerable.Range(0, 150).Select(Long)]));
        var whole = (long)CatalogFile.Scalar(data, "SELECT COUNT(*) FROM articles")!;
        disk.Fill();
        var added = await RunAsync(data, "articles", "add", world.Write("one.jsonl", Long(1_000)));
        var asked = await RunAsync(data, "ask", Question);
        var removed = await RunAsync(data, "articles", "remove", "bridge");
        var askedAgain = await RunAsync(data, "ask", Question);

        Assert.Equal(1, many.Code);
        Assert.Matches(Needed(), many.Error);
        Assert.Equal(1, added.Code);
        Assert.Matches(Needed(), added.Error);
        Assert.Equal((0, 0, 0), (asked.Code, removed.Code, askedAgain.Code));
        Assert.Equal(("ok", whole), (CatalogFile.Scalar(data, "PRAGMA integrity_check"), CatalogFile.Scalar(data, "SELECT COUNT(*) FROM articles")));

        disk.Empty();
        Assert.Equal(0, (await RunAsync(data, "articles", "add", world.Write("one.jsonl", Corpora.Opinion), "--no-wait")).Code);
        Assert.True(File.Exists(Path.Combine(data, "reserve")));
    }

    [Fact]
    public async Task A_catalog_that_may_not_grow_refuses_to_add_and_lets_moderators_remove()
    {
        var folder = Directory.CreateTempSubdirectory("researchbot-quota-");
        var quota = new Quota(folder.FullName);
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Data:Directory", folder.FullName), new("Corpus:Seed", "")]).Build())
            .AddResearchBot()
            .ConfigureDbContext<CatalogContext>(options => options.AddInterceptors(quota))
            .BuildServiceProvider();
        await services.GetRequiredService<Opening>().OpenAsync(progress: null, Token);
        var writer = services.GetRequiredService<CatalogWriter>();
        await writer.AddAsync(SpaceId.Default, [.. Enumerable.Range(0, 60).Select(i => LibraryWorld.Draft(FormattableString.Invariant($"a{i}"), $"The harbour treaty number {i} was signed on 3 May 2021 in Bergen."))], Token);
        await services.GetRequiredService<Opening>().OpenAsync(progress: null, Token);

        quota.IsOn = true;
        var refused = await Assert.ThrowsAsync<CatalogException>(() => writer.AddAsync(SpaceId.Default, [LibraryWorld.Draft("long", new string('x', 400_000))], Token));
        var removed = new List<bool>();

        for (var i = 1; i < 60; i++)
        {
            removed.Add(await writer.RemoveAsync(LibraryWorld.Key(FormattableString.Invariant($"a{i}")), Token));
        }

        var answer = await services.GetRequiredService<Answerer>().AskAsync(new Question(Question, LibraryWorld.Everything), Token);
        quota.IsOn = false;
        await writer.AddAsync(SpaceId.Default, [LibraryWorld.Draft("long", new string('x', 400_000))], Token);

        Assert.Matches(Needed(), refused.Message);
        Assert.DoesNotContain(false, removed);
        Assert.IsType<Answer.Grounded>(answer);
        Assert.Equal(("ok", 2L), (CatalogFile.Scalar(folder.FullName, "PRAGMA integrity_check"), CatalogFile.Scalar(folder.FullName, "SELECT COUNT(*) FROM articles WHERE RemovedAt IS NULL")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_in_a_sentence_at_once()
    {
        using var disk = SmallDisk.Mount(48);
        var data = Path.Combine(disk.Path, "data");
        await using var world = new TerminalWorld();
        Assert.Equal(0, (await RunAsync(data, "articles", "add", world.Write("few.jsonl", Corpora.Treaty))).Code);
        disk.MakeReadOnly();

        foreach (var verb in new string[][] { ["run"], ["ask", Question], ["articles", "list"] })
        {
            var began = TimeProvider.System.GetTimestamp();
            var ran = await RunAsync(data, verb);

            Assert.Equal((1, ""), (ran.Code, ran.Output));
            Assert.Equal($"The data directory '{data}' cannot be written: give the program that right, or set Data__Directory to another folder.", ran.Error.TrimEnd());
            Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        }
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_told_in_a_sentence()
    {
        await using var world = new TerminalWorld();
        world.Write("data", "no folder");

        foreach (var verb in new string[][] { ["run"], ["ask", Question], ["backup", Path.Combine(world.Folder, "b")] })
        {
            var ran = await world.RunAsync(verb);

            Assert.Equal(1, ran.Code);
            Assert.Contains("Data__Directory", ran.Error, StringComparison.Ordinal);
            Assert.Single(ran.Error.TrimEnd().Split('\n'));
        }
    }

    [GeneratedRegex("is full: [0-9]+ MB more are needed to add this; asking and removing still work\\.", RegexOptions.NonBacktracking)]
    private static partial Regex Needed();

    private static async Task<Ran> RunAsync(string data, params string[] words)
    {
        using var process = ProgramProcess.Start(data, new Dictionary<string, string>(), words);
        var output = process.StandardOutput.ReadToEndAsync(Token);
        var error = process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);

        return new Ran(process.ExitCode, await output, await error);
    }

    private static string Long(int number) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["_id"] = FormattableString.Invariant($"long{number}"),
        ["title"] = "Long",
        ["text"] = string.Concat(Enumerable.Range(0, 1_500).Select(i => string.Create(CultureInfo.InvariantCulture, $"Sentence {i} of article {number} speaks of herons at last. "))),
    });

    /// <summary>A disk on which the catalog may grow only by what the reserve has given away.</summary>
    private sealed class Quota(string folder) : DbConnectionInterceptor
    {
        public bool IsOn { get; set; }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA page_count";
            var pages = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
            command.CommandText = FormattableString.Invariant($"PRAGMA max_page_count={(!IsOn ? 1_000_000 : File.Exists(Path.Combine(folder, "reserve")) ? pages : pages + 2_000)}");
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
