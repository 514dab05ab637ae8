using System.Diagnostics;
using System.Globalization;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Ingestion;
using ResearchBot.Retrieval;

namespace ResearchBot.Benchmarks.Scale;

/// <summary>Opens a data directory in a fresh process, asks, and writes how long that took and what memory is held then. Linux only: memory is read from /proc.</summary>
internal static class AskedCorpus
{
    private const int WarmUp = 150;

    /// <summary>Measures and writes one line: milliseconds to open, median, 99th percentile, megabytes resident.</summary>
    public static async Task MeasureAsync(string folder, int articles, int questions)
    {
        var mint = new QuestionMint(new ArticleMint(new WordMint()), articles);
        var opening = Stopwatch.StartNew();
        await using var services = Open(folder);
        await services.GetRequiredService<Opening>().OpenAsync(progress: null, CancellationToken.None);
        var retriever = services.GetRequiredService<Retriever>();
        await retriever.FindAsync(mint.Question(0), CancellationToken.None);
        var opened = opening.Elapsed.TotalMilliseconds;
        var times = new double[questions];

        for (var number = 1; number < WarmUp + questions; number++)
        {
            var question = mint.Question(number);
            var asked = Stopwatch.GetTimestamp();
            await retriever.FindAsync(question, CancellationToken.None);
            times[Math.Max(0, number - WarmUp)] = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{opened:F0},{times[questions / 2]:F2},{times[questions * 99 / 100]:F2},{ResidentMegabytes:F0}"));
    }

    private static double ResidentMegabytes => long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024.0;

    private static ServiceProvider Open(string folder)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Directory"] = folder, ["Corpus:Seed"] = "" })
            .Build();

        return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddResearchBot().BuildServiceProvider();
    }
}
