using System.Diagnostics;
using System.Text.Json;

using ResearchBot.Host.Terminal;

using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

/// <summary>The program as a process of its own.</summary>
public sealed class ProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Standard_output_is_the_json_alone()
    {
        await using var world = new TerminalWorld();
        var seed = world.Write("seed.jsonl", Corpora.Treaty);
        using var process = Start(world, "ask", "When was the harbour treaty signed?", "--json", "--Logging:LogLevel:Default=Debug", "--Corpus:Seed=" + Path.GetDirectoryName(seed));

        var output = process.StandardOutput.ReadToEndAsync(Token);
        var error = process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal("grounded", JsonDocument.Parse(await output).RootElement.GetProperty("outcome").GetString());
        Assert.Equal('{', (await output)[0]);
        Assert.Contains("Building the index", await error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_says_that_it_is_up_refuses_a_second_one_and_stops_on_a_signal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        using var process = Start(world);
        var up = await ReadUntilAsync(process.StandardError, "ResearchBot is up");

        var second = await world.RunAsync("run");
        var asked = await world.RunAsync("ask", "When was the harbour treaty signed?");
        var added = await world.RunWithInputAsync(Corpora.Bridge, width: null, "articles", "add", "-");
        var askedAgain = await world.RunAsync("ask", "When did the bridge in Bergen open?");
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(20), Token);

        Assert.Contains("Discord is off: no token is set.", up, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, second.Code);
        Assert.StartsWith("Another 'run' serves the data directory", second.Error, StringComparison.Ordinal);
        Assert.Equal([0, 0, 0], [asked.Code, added.Code, askedAgain.Code]);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(Token));
        Assert.DoesNotContain("   at ", await process.StandardError.ReadToEndAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_an_encoder_is_loaded_where_none_is_configured()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has loaded is read as Linux tells it.");
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        using var process = Start(world);
        await ReadUntilAsync(process.StandardError, "ResearchBot is up");

        var loaded = await File.ReadAllTextAsync($"/proc/{process.Id}/maps", Token);
        process.Kill();
        await process.WaitForExitAsync(Token);

        Assert.Contains("Lucene.Net.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("onnxruntime", loaded, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Microsoft.ML", loaded, StringComparison.Ordinal);
    }

    private static Process Start(TerminalWorld world, params string[] words)
    {
        var tests = Path.Combine(AppContext.BaseDirectory, "ResearchBot.Tests");

        // Beside the tests lie the assemblies that the tests resolved, so the program runs with their lists.
        string[] program = ["exec", "--runtimeconfig", $"{tests}.runtimeconfig.json", "--depsfile", $"{tests}.deps.json", typeof(TerminalHead).Assembly.Location];
        var start = new ProcessStartInfo("dotnet", [.. program, "--Data:Directory=" + world.Data, "--Corpus:Seed=", .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = world.Folder,
        };

        return Process.Start(start)!;
    }

    private static async Task<string> ReadUntilAsync(StreamReader reader, string words)
    {
        while (await reader.ReadLineAsync(Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"It ended without saying '{words}'.");
    }
}
