using System.Text;
using System.Text.Json;

using Microsoft.Data.Sqlite;

using ResearchBot.Host.Terminal;

namespace ResearchBot.Tests.Host.Terminal;

/// <summary>The program in process, as it is registered, on a data directory of its own.</summary>
internal sealed class TerminalWorld : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("researchbot-terminal-");

    public string Folder => _folder.FullName;

    public string Data => Path.Combine(Folder, "data");

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    /// <summary>A world with some articles, a line of JSON each.</summary>
    public static async Task<TerminalWorld> WithAsync(params string[] lines)
    {
        var world = new TerminalWorld();
        var added = await world.RunWithInputAsync(string.Join('\n', lines), width: null, "articles", "add", "-");
        Xunit.Assert.Equal((0, ""), (added.Code, added.Error));

        return world;
    }

    public Task<Ran> RunAsync(params string[] words) => RunWithInputAsync("", width: null, words);

    /// <summary>Runs as if a terminal of some columns showed the result.</summary>
    public Task<Ran> RunAtAsync(int width, params string[] words) => RunWithInputAsync("", width, words);

    public async Task<Ran> RunWithInputAsync(string input, int? width, params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new TerminalStreams(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error) { OutputWidth = width };
        string[] settings = ["--Data:Directory=" + Data, "--Corpus:Seed="];
        var code = await new TerminalHead(streams).RunAsync([.. settings, .. words], Token);

        return new Ran(code, output.ToString(), error.ToString());
    }

    public string Write(string name, params string[] lines)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllLines(path, lines);

        return path;
    }

    /// <summary>Lets go of the catalog, as the end of a process does.</summary>
    public void CloseConnections()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "catalog.db")}");
        SqliteConnection.ClearPool(connection);
    }

    public ValueTask DisposeAsync()
    {
        CloseConnections();
        _folder.Delete(recursive: true);

        return ValueTask.CompletedTask;
    }
}

/// <summary>What came of a command line.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public IReadOnlyList<JsonElement> JsonLines =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
