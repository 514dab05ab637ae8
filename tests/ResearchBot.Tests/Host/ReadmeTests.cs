using System.Text.RegularExpressions;

using ResearchBot.Host.Terminal;

using Xunit;

namespace ResearchBot.Tests.Host;

/// <summary>The README keeps its word: its transcripts are what the program prints, its commands work.</summary>
public sealed partial class ReadmeTests
{
    private const string Program = "dotnet run --project src/ResearchBot.Host -- ";

    internal static readonly string Root = FindRoot();

    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md")).ReplaceLineEndings("\n");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_transcripts_are_what_the_program_prints()
    {
        var folder = Directory.CreateTempSubdirectory("researchbot-readme-");
        var transcripts = Blocks("console").Select(block => block.Split('\n', 2)).ToList();
        Assert.NotEmpty(transcripts);

        foreach (var transcript in transcripts)
        {
            Assert.StartsWith("$ " + Program, transcript[0], StringComparison.Ordinal);
            var (_, output) = await RunAsync(folder.FullName, transcript[0]["$ ".Length..]);

            Assert.Equal(transcript[1].Trim(), output.Trim());
        }
    }

    [Fact]
    public async Task The_commands_for_users_work_in_their_order()
    {
        var folder = Directory.CreateTempSubdirectory("researchbot-readme-");
        var articles = folder.CreateSubdirectory("my-articles");
        await File.WriteAllTextAsync(
            Path.Combine(articles.FullName, "treaty.txt"),
            "The River Treaty\nWritten by Ada Example\n4 March 2024\n\nMinister Jane Doe proposed the treaty on 2 March 2024. The treaty shares the water of the river among three countries.\n",
            Token);

        var commands = Blocks("sh").SelectMany(block => block.Split('\n')).Where(line => line.StartsWith(Program, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(commands);

        foreach (var command in commands)
        {
            var (code, output) = await RunAsync(folder.FullName, command.Replace("my-articles/", articles.FullName, StringComparison.Ordinal));

            Assert.True(code == 0, $"'{command}' ended with {code}: {output}");
        }
    }

    [Fact]
    public void The_commands_for_developers_are_those_that_the_check_runs()
    {
        var check = File.ReadAllText(Path.Combine(Root, ".ci", "run"));

        Assert.Contains("\ndotnet test |", check, StringComparison.Ordinal);
        Assert.Contains("dotnet build", check, StringComparison.Ordinal);
        Assert.Contains("dotnet format", check, StringComparison.Ordinal);
        Assert.Contains("\ndotnet test\n", Readme, StringComparison.Ordinal);
        Assert.Contains("eng/qdrant.sh start", Readme, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Root, "eng", "qdrant.sh")));
    }

    [Fact]
    public void Every_file_that_the_README_links_to_is_there()
    {
        foreach (Match link in Links().Matches(Readme))
        {
            Assert.True(File.Exists(Path.Combine(Root, link.Groups["path"].Value)), link.Value);
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string folder, string command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new TerminalStreams(new MemoryStream(), output, error) { OutputWidth = 100 };
        var words = Words().Matches(command[Program.Length..]).Select(word => word.Value.Trim('"'));
        var code = await new TerminalHead(streams).RunAsync(["--Data:Directory=" + Path.Combine(folder, "data"), .. words], Token);

        return (code, Escapes().Replace(output.ToString(), "") + error);
    }

    private static IEnumerable<string> Blocks(string language) =>
        Block().Matches(Readme).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["text"].Value);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "ResearchBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the project.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\\x1b\\[[0-9;]*m")]
    private static partial Regex Escapes();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\]\((?<path>[A-Za-z][A-Za-z0-9/._-]*)\)")]
    private static partial Regex Links();
}
