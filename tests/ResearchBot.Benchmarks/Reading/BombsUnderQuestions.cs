using System.Diagnostics;
using System.Globalization;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Ingestion;
using ResearchBot.Ingestion.Reading;
using ResearchBot.Ingestion.Reading.Worker;

namespace ResearchBot.Benchmarks.Reading;

/// <summary>What bombs cost a bot that is asked meanwhile: how long each takes to be judged, what happens to its own memory, and to the time of answers.</summary>
internal static class BombsUnderQuestions
{
    private const int Questions = 400;
    private const double Megabyte = 1_048_576;

    private static readonly string[] Asked =
    [
        "What is in Putin's plan for AI?", "When did the EU AI Act enter into force?", "What does the EU AI Act prohibit?", "Who proposed the treaty?", "What is the capital of France?",
    ];

    /// <summary>Measures, with a program that starts reading processes.</summary>
    public static async Task MeasureAsync(string fileName, IReadOnlyList<string> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("researchbot-bombs-");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Directory"] = folder.FullName, ["Corpus:Seed"] = Path.Combine(AppContext.BaseDirectory, "corpus") })
            .Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddResearchBot()
            .AddReadingWorkers(new ReadingProgram(fileName, arguments)).BuildServiceProvider();
        await services.GetRequiredService<Opening>().OpenAsync(progress: null, CancellationToken.None);
        var answerer = services.GetRequiredService<Answerer>();
        var bombs = folder.CreateSubdirectory("bombs").FullName;

        foreach (var (name, bytes) in Bombs.All())
        {
            await File.WriteAllBytesAsync(Path.Combine(bombs, name), bytes);
        }

        await AskAsync(answerer, Questions, until: null);
        var before = await AskAsync(answerer, Questions, until: null);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var resident = Resident();
        var most = resident;
        using var watch = new Timer(_ => most = Math.Max(most, Resident()), state: null, 0, 50);
        var reading = ReadAsync(services.GetRequiredService<ArticleFiles>(), bombs);
        var meanwhile = await AskAsync(answerer, int.MaxValue, reading);
        await reading;

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"answers p95 before {P95(before):0.0} ms, meanwhile {P95(meanwhile):0.0} ms ({meanwhile.Count} questions); own memory {resident / Megabyte:0} MB before, {most / Megabyte:0} MB at most (+{(most - resident) / Megabyte:0})"));
        folder.Delete(recursive: true);
    }

    private static async Task ReadAsync(ArticleFiles files, string folder)
    {
        foreach (var bomb in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var watch = Stopwatch.StartNew();

            await foreach (var result in files.ReadAsync(bomb, CancellationToken.None))
            {
                var verdict = result is ReadResult.Failed failed ? failed.Reason : "read";
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(bomb),-20} {new FileInfo(bomb).Length / 1024.0,9:0} kB {watch.Elapsed.TotalSeconds,6:0.0} s  {verdict}"));
            }
        }
    }

    private static async Task<List<double>> AskAsync(Answerer answerer, int count, Task? until)
    {
        var times = new List<double>();
        var everything = new PassageFilter(new SpaceScope(SpaceId.Default));

        for (var i = 0; i < count && until is not { IsCompleted: true }; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await answerer.AskAsync(new Question(Asked[i % Asked.Length], everything), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(10);
        }

        return times;
    }

    private static double P95(List<double> times) => times.Order().ElementAt(times.Count * 95 / 100);

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();

        return process.WorkingSet64;
    }
}
