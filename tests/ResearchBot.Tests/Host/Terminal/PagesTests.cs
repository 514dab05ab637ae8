using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

public sealed class PagesTests
{
    private const string Report =
        """{"_id":"report","title":"Report","text":"Contents and thanks. The harbour treaty was signed in Oslo on 3 May 2021.","metadata":{"url":"https://news.example/report.pdf","page_starts":[0,21]}}""";

    [Fact]
    public async Task Pages_are_counted_cited_and_exported()
    {
        await using var world = await TerminalWorld.WithAsync(Report);

        var read = await world.RunAsync("read", "--json", world.Write("report.jsonl", Report));
        var asked = (await world.RunAsync("ask", "When was the harbour treaty signed?", "--json")).Json.GetProperty("citations")[0];
        var shown = await world.RunAsync("ask", "When was the harbour treaty signed?");
        var exported = await world.RunAsync("articles", "export", "-");

        Assert.Equal(2, read.Json.GetProperty("pages").GetInt32());
        Assert.Equal(2, asked.GetProperty("page").GetInt32());
        Assert.Equal("https://news.example/report.pdf#page=2", asked.GetProperty("link").GetString());
        Assert.Contains("signed in Oslo on 3 May 2021.”, page 2\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("\"page_starts\":[0,21]", exported.Output, StringComparison.Ordinal);
    }
}
