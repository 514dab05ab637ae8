using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using CsCheck;

using ResearchBot.Ingestion.Reading;
using ResearchBot.Ingestion.Reading.Lines;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading.Lines;

public sealed class ArticleLinesReaderTests
{
    [Fact]
    public async Task A_bad_line_does_not_stop_the_rest()
    {
        var results = await Reading.AllAsync("a.jsonl", "\uFEFF{\"_id\":\"a\",\"text\":\"x\"}\r\n\r\nnonsense\n{\"_id\":\"b\",\"text\":\"y\"}");

        Assert.Equal(["a", "Line 3:", "b"], results.Select(result => result is ReadResult.Read read ? read.Draft.Id! : ((ReadResult.Failed)result).Reason[..7]));
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_skipped_without_losing_the_next()
    {
        var text = $"{{\"_id\":\"a\",\"text\":\"{new string('x', 5_000)}\"}}\n{{\"_id\":\"b\",\"text\":\"y\"}}\n";
        var results = await Reading.Files(maximumBytes: 1_024)
            .ReadAsync(await Temporary.FileAsync(".jsonl", text), TestContext.Current.CancellationToken)
            .ToArrayAsync(TestContext.Current.CancellationToken);

        Assert.Contains("longer than", Assert.IsType<ReadResult.Failed>(results[0]).Reason);
        Assert.Equal("b", Assert.IsType<ReadResult.Read>(results[1]).Draft.Id);
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_of_one_article_is_read_line_by_line()
    {
        var lines = string.Concat(Enumerable.Range(0, 500).Select(i => $"{{\"_id\":{i},\"text\":\"some words\"}}\n"));
        var results = await Reading.Files(maximumBytes: 1_024)
            .ReadAsync(await Temporary.FileAsync(".jsonl", lines), TestContext.Current.CancellationToken)
            .ToArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(500, results.OfType<ReadResult.Read>().Count());
    }

    [Fact]
    public async Task An_empty_file_is_told_as_one() => Assert.Equal("The file has no articles.", await Reading.ReasonAsync("a.jsonl", "\n \n"));

    [Fact]
    public async Task Lines_are_cut_where_they_end_whatever_the_stream_gives() =>
        await Gen.Select(Gen.String[Gen.Char["abcdefghijklmnopqrst\n"], 0, 300], Gen.Int[16, 100]).SampleAsync(async (text, longest) =>
        {
            var found = new List<string?>();

            await foreach (var (_, line) in LineSplitter.SplitAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), longest, TestContext.Current.CancellationToken))
            {
                found.Add(line is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null);
            }

            var expected = (text.EndsWith('\n') || text.Length == 0 ? text[..Math.Max(0, text.Length - 1)] : text).Split('\n');
            Assert.Equal(text.Length == 0 ? 0 : expected.Length, found.Count);
            Assert.All(found.Zip(expected), pair => Assert.True(pair.First is null ? pair.Second.Length >= longest : pair.First == pair.Second));
        });

    [Fact]
    public async Task Hostile_texts_come_through_unchanged()
    {
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(Shared.Path("eval", "attacks", "blns.json"), TestContext.Current.CancellationToken))!;
        var lines = strings.Select((text, i) => new JsonObject { ["_id"] = $"{i}", ["title"] = text, ["text"] = "x" + text }.ToJsonString());
        var results = await Reading.AllAsync("a.jsonl", string.Join('\n', lines));

        Assert.Equal(strings, results.Select(result => Assert.IsType<ReadResult.Read>(result).Draft.Details.Title));
        Assert.Equal(strings.Select(text => "x" + text), results.Select(result => ((ReadResult.Read)result).Draft.Text));
    }
}
