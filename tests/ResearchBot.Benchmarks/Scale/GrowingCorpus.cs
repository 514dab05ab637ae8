using System.Diagnostics;
using System.Globalization;

namespace ResearchBot.Benchmarks.Scale;

/// <summary>Adds generated articles with the program as it is, asks, and writes a row of figures.</summary>
internal static class GrowingCorpus
{
    public const string Header = "articles,added_per_second,open_ms,p50_ms,p99_ms,resident_mb,disk_mb";

    private const string Questions = "600";

    /// <summary>Measures one size.</summary>
    /// <param name="articles">How many articles.</param>
    /// <param name="folder">Where they are kept meanwhile: empty, and deleted by the caller.</param>
    /// <param name="program">The command that starts the program.</param>
    public static async Task MeasureAsync(int articles, string folder, string[] program)
    {
        var data = Path.Combine(folder, "data");
        var lines = Path.Combine(folder, "articles.jsonl");
        await new ArticleMint(new WordMint()).WriteAsync(lines, articles);
        var watch = Stopwatch.StartNew();
        await RunAsync([.. program, "articles", "add", lines], data);
        var added = articles / watch.Elapsed.TotalSeconds;
        string[] asking = [Environment.ProcessPath!, .. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [typeof(GrowingCorpus).Assembly.Location] : Array.Empty<string>(), "scale-asked", data, Text(articles), Questions];

        // The first run puts the files into the cache of the system.
        await RunAsync(asking, data);
        var asked = await RunAsync(asking, data);
        var bytes = new DirectoryInfo(data).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles},{added:F0},{asked.Trim()},{bytes / 1e6:F0}"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<string> RunAsync(string[] command, string data)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        start.Environment["Data__Directory"] = data;
        start.Environment["Corpus__Seed"] = "";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }
}
