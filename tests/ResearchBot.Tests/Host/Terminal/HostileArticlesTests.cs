using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using ResearchBot.Tests.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

/// <summary>The big list of naughty strings, wherever a person can put one.</summary>
public sealed partial class HostileArticlesTests
{
    [Fact]
    public async Task Naughty_strings_are_kept_listed_found_and_cited_as_they_are()
    {
        var strings = await ReadAsync();
        await using var world = await WithAsync(strings.Select((text, i) => new JsonObject
        {
            ["_id"] = $"a{i}",
            ["title"] = text,
            ["text"] = $"The harbour treaty number {i} says {text} and was signed in Bergen.",
            ["metadata"] = new JsonObject { ["source"] = text, ["tags"] = new JsonArray(text) },
        }.ToJsonString()));

        var listed = await world.RunAtAsync(100, "articles", "list");
        var found = await world.RunAtAsync(100, "search", "harbour treaty number", "--top", "100");
        var asked = await world.RunAsync("ask", "Which harbour treaty was signed in Bergen?", "--json");
        var exported = Path.Combine(world.Folder, "out.jsonl");
        var export = await world.RunAsync("articles", "export", exported);

        Assert.All(new[] { listed, found }, ran => Assert.Equal((0, ""), (ran.Code, ran.Error)));
        Assert.All(listed.Output.Split('\n').Concat(found.Output.Split('\n')), AssertIsOnePlainLine);
        Assert.DoesNotContain("\u001B[0;31m", listed.Output + found.Output, StringComparison.Ordinal);
        Assert.Equal(0, asked.Code);
        Assert.Equal(0, export.Code);
        Assert.Equal(strings, (await File.ReadAllLinesAsync(exported, TestContext.Current.CancellationToken))
            .Select(line => JsonNode.Parse(line)!)
            .OrderBy(line => int.Parse(((string)line["_id"]!)[1..], System.Globalization.CultureInfo.InvariantCulture))
            .Select(line => (string)line["title"]!));
    }

    [Fact]
    public async Task Naughty_strings_narrow_a_question_to_what_bears_them()
    {
        var strings = (await ReadAsync()).Where(text => !string.IsNullOrWhiteSpace(text) && !text.StartsWith('-')).Take(60).ToList();
        await using var world = await WithAsync(strings.Select((text, i) => new JsonObject
        {
            ["_id"] = $"a{i}",
            ["text"] = $"The harbour treaty number {i} was signed in Bergen.",
            ["metadata"] = new JsonObject { ["source"] = text, ["tags"] = new JsonArray(text) },
        }.ToJsonString()));

        foreach (var (i, text) in strings.Index())
        {
            foreach (var option in new[] { "--source", "--tag" })
            {
                var ran = await world.RunAsync("search", "harbour treaty", option, text, "--json");

                Assert.Equal((0, ""), (ran.Code, ran.Error));
                Assert.Contains($"\"a{i}\"", ran.Output, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Naughty_strings_name_files()
    {
        await using var world = await TerminalWorld.WithAsync("""{"_id":"a","text":"The harbour treaty was signed in Bergen."}""");
        var folder = Directory.CreateDirectory(Path.Combine(world.Folder, "articles")).FullName;
        var names = (await ReadAsync())
            .Select(text => text.Replace('/', '_').Replace('\0', '_') + ".md")
            .Where(name => name[0] != '.' && Encoding.UTF8.GetByteCount(name) <= 250)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        foreach (var (i, name) in names.Index())
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), $"The lighthouse number {i} stands in Bergen.", TestContext.Current.CancellationToken);
        }

        var ran = await world.RunAsync("articles", "add", folder, "--json");

        var totals = JsonNode.Parse(ran.Output)!;
        Assert.Equal((0, names.Count, 0), (ran.Code, (int)totals["added"]!, (int)totals["failed"]!));
        AssertTellsOfProgressAlone(ran.Error);
    }

    /// <summary>A slow machine may tell of progress while it adds.</summary>
    private static async Task<TerminalWorld> WithAsync(IEnumerable<string> lines)
    {
        var world = new TerminalWorld();
        var added = await world.RunWithInputAsync(string.Join('\n', lines), width: null, "articles", "add", "-");
        Assert.Equal(0, added.Code);
        AssertTellsOfProgressAlone(added.Error);

        return world;
    }

    private static void AssertTellsOfProgressAlone(string error) =>
        Assert.All(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^(Adding|Indexing): [0-9,]+", line));

    /// <summary>Nothing that moves the cursor or turns the line around; the terminal's own colours are ours.</summary>
    private static void AssertIsOnePlainLine(string line) =>
        Assert.DoesNotContain(Colour().Replace(line, ""), letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\u202E' or '\u2066' or '\u202A' or '\u202B');

    [GeneratedRegex("\u001B\\[[0-9;]*m", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();

    private static async Task<string[]> ReadAsync() => JsonSerializer.Deserialize<string[]>(
        await File.ReadAllTextAsync(Shared.Path("eval", "attacks", "blns.json"), TestContext.Current.CancellationToken))!;
}
