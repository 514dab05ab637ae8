using System.Diagnostics;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Tests.Corpus.Catalog;
using ResearchBot.Tests.Doubles;
using ResearchBot.Tests.Host.Terminal;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Host.Survival;

/// <summary>Starts with much to do, with what cannot be done, and after a death in the middle of changing the schema.</summary>
public sealed class RestartTests
{
    private const int Pending = 3_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_thousands_of_jobs_waiting_the_service_is_up_and_answers_while_they_go_on()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync([.. Enumerable.Range(0, 50).Select(i => ($"a{i}", $"The harbour treaty number {i} was signed on 3 May 2021 in Bergen."))]);
        await world.Get<CatalogWriter>().AddAsync(SpaceId.Default, [.. Enumerable.Range(0, Pending).Select(i => Draft($"b{i}", $"Herons of quarry {i} built {i + 3} nests beside the lake in spring."))], Token);
        await world.StopAsync();
        var began = TimeProvider.System.GetTimestamp();
        using var process = ProgramProcess.Start(world.Folder, new Dictionary<string, string>(), "run");
        _ = process.StandardOutput.ReadToEndAsync(Token);
        var line = await process.StandardError.ReadLineAsync(Token);

        while (line?.Contains("ResearchBot is up", StringComparison.Ordinal) == false)
        {
            line = await process.StandardError.ReadLineAsync(Token);
        }

        _ = process.StandardError.ReadToEndAsync(Token);
        var up = TimeProvider.System.GetElapsedTime(began);
        var answer = await world.AskAsync("When was the harbour treaty signed?");
        var answered = TimeProvider.System.GetElapsedTime(began);
        var left = (long)CatalogFile.Scalar(world.Folder, "SELECT COUNT(*) FROM index_jobs")!;

        while (CatalogFile.Scalar(world.Folder, "SELECT COUNT(*) FROM index_jobs") is not 0L)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
        }

        var done = TimeProvider.System.GetElapsedTime(began);
        process.Kill();
        await process.WaitForExitAsync(Token);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"Up after {up.TotalSeconds:0.0} s, answered after {answered.TotalSeconds:0.0} s with {left} jobs waiting, all done after {done.TotalSeconds:0.0} s."));
        Assert.IsType<ResearchBot.Answering.Answer.Grounded>(answer);
        Assert.InRange(answered, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Equal(Pending + 50, IndexContents.Read(world.Folder).Select(passage => passage.Article).Distinct().Count());
    }

    [Fact]
    public async Task An_article_that_cannot_be_indexed_is_given_up_after_three_attempts_and_stands_in_nobodys_way()
    {
        await using var world = await CreateAsync();
        var poison = Key("poison-" + Path.GetFileName(world.Folder));

        using (Poison.Of(poison))
        {
            await world.GivenAsync((poison.Id, "Ravens nest in the tower."), ("one", "Herons nest in the old quarry."));
            await world.GivenAsync(("two", "Storks nest on the church."));
            Assert.Single((await world.FindAsync("herons")).Passages);
            Assert.Single((await world.FindAsync("storks")).Passages);

            await world.RestartAsync();
            await world.RestartAsync();
            Assert.Equal([poison], world.Get<ParkedArticles>().List());
        }

        await world.RestartAsync();
        Assert.Empty((await world.FindAsync("ravens")).Passages);
        await world.Get<IndexCatchUp>().TryRebuildAsync(progress: null, Token);

        Assert.Empty(world.Get<ParkedArticles>().List());
        Assert.Single((await world.FindAsync("ravens")).Passages);
    }

    [Fact]
    public async Task A_death_in_the_middle_of_changing_the_schema_loses_nothing_and_the_old_catalog_is_kept()
    {
        await using var world = new TerminalWorld();
        Directory.CreateDirectory(world.Data);
        FirstCatalog.Write(world.Data);

        foreach (var milliseconds in new int?[] { null, 500, 700, 900 })
        {
            using var process = ProgramProcess.Start(
                world.Data, ProgramProcess.DyingAt(Path.Combine(world.Folder, "none"), milliseconds is null ? WriteSteps.SchemaChanging : null, 1), "catalog", "migrate");
            _ = process.StandardOutput.ReadToEndAsync(Token);
            _ = process.StandardError.ReadToEndAsync(Token);
            await Task.WhenAny(process.WaitForExitAsync(Token), Task.Delay(TimeSpan.FromMilliseconds(milliseconds ?? 20_000), TimeProvider.System, Token));
            process.Kill();
            await process.WaitForExitAsync(Token);
        }

        Assert.Equal(0, (await world.RunAsync("articles", "show", "one")).Code);
        Assert.Equal((long)CatalogSetup.KnownMigrations.Count, CatalogFile.Scalar(world.Data, "SELECT COUNT(*) FROM __EFMigrationsHistory"));
        var kept = Assert.Single(Directory.GetFiles(world.Data, "catalog.before-*.db"));
        File.Move(kept, Path.Combine(Directory.CreateDirectory(Path.Combine(world.Folder, "kept")).FullName, "catalog.db"));
        Assert.Equal(1L, CatalogFile.Scalar(Path.Combine(world.Folder, "kept"), "SELECT COUNT(*) FROM __EFMigrationsHistory"));
        Assert.Equal(3L, CatalogFile.Scalar(Path.Combine(world.Folder, "kept"), "SELECT COUNT(*) FROM revisions"));
    }

    /// <summary>Makes the encoding of one article fail.</summary>
    private sealed class Poison(ResearchBot.Corpus.ArticleKey article) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _held = [];

        public static Poison Of(ResearchBot.Corpus.ArticleKey article)
        {
            var poison = new Poison(article);
            poison._held.Add(DiagnosticListener.AllListeners.Subscribe(poison));

            return poison;
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == WriteSteps.Source)
            {
                _held.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: WriteSteps.Encoding, Value: ResearchBot.Corpus.ArticleKey key } && key == article)
            {
                throw new InvalidOperationException("It is poisoned.");
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _held.ForEach(held => held.Dispose());
    }
}
