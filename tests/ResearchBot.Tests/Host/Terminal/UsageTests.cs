using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

public sealed class UsageTests
{
    [Theory]
    [InlineData("ask")]
    [InlineData("ask", " ")]
    [InlineData("ask", "x", "--since", "soon")]
    [InlineData("ask", "x", "--since", "2024-13")]
    [InlineData("ask", "x", "--since", "2024", "--until", "2023")]
    [InlineData("ask", "x", "--space", "No Such")]
    [InlineData("ask", "x", "--bogus")]
    [InlineData("ask", "x", "--since")]
    [InlineData("ask", "x", "--questions", "y")]
    [InlineData("ask", "--questions", "/nowhere/questions.jsonl")]
    [InlineData("ask", "x", "--Index:Backend=paper")]
    [InlineData("search")]
    [InlineData("search", "x", "--top", "many")]
    [InlineData("search", "x", "--top", "0")]
    [InlineData("search", "--queries", "x")]
    [InlineData("summarize")]
    [InlineData("summarize", "x", "--topic", "y")]
    [InlineData("verify")]
    [InlineData("articles")]
    [InlineData("articles", "fly")]
    [InlineData("articles", "show")]
    [InlineData("frobnicate")]
    [InlineData("compare", "a", "b")]
    [InlineData("timeline", "--topic", "x")]
    [InlineData("feeds")]
    [InlineData("feeds", "add")]
    [InlineData("feeds", "add", "https://example.org", "--review", "later")]
    [InlineData("suggestions")]
    [InlineData("suggestions", "approve")]
    [InlineData("feeds", "add", "https://example.org", "--limit", "0")]
    [InlineData("feeds", "import", "/nowhere/feeds.opml")]
    [InlineData("timeline", "x")]
    [InlineData("mcp")]
    [InlineData("index", "migrate")]
    public async Task Wrong_usage_is_one_sentence_and_exit_2(params string[] words)
    {
        await using var world = new TerminalWorld();

        var ran = await world.RunAsync(words);

        Assert.Equal(2, ran.Code);
        Assert.Equal("", ran.Output);
        Assert.Matches(@"\A[^\n]+\.\n\z", ran.Error);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles", "show", "nope")]
    [InlineData("articles", "remove", "nope")]
    [InlineData("articles", "restore", "nope")]
    [InlineData("summarize", "nope")]
    public async Task An_unknown_article_is_a_sentence_and_exit_1(params string[] words)
    {
        await using var world = new TerminalWorld();

        var ran = await world.RunAsync(words);

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Matches(@"\AThere is no article 'nope'[^\n]+\.\n\z", ran.Error);
    }

    [Fact]
    public async Task An_embedding_that_is_not_there_yet_is_refused_in_a_sentence()
    {
        await using var world = new TerminalWorld();

        var ran = await world.RunAsync("--Embedding:Provider=openai", "index", "status");

        Assert.Equal(2, ran.Code);
        Assert.Contains("'openai' is not there yet", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_used_is_a_sentence()
    {
        await using var world = new TerminalWorld();
        await File.WriteAllTextAsync(world.Data, "a file", TestContext.Current.CancellationToken);

        var ran = await world.RunAsync("ask", "x");

        Assert.Equal(1, ran.Code);
        Assert.Contains("Data__Directory", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_behind_two_dashes_are_the_question_whatever_they_look_like()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        var ran = await world.RunAsync("ask", "--json", "--", "--bogus", "--Data:Directory=x");

        Assert.Equal("--bogus --Data:Directory=x", ran.Json.GetProperty("question").GetString());
    }
}
