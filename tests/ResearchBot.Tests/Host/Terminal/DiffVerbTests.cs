using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

public sealed class DiffVerbTests
{
    [Fact]
    public async Task The_difference_of_the_last_two_revisions_is_shown_and_that_of_any_two()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Bridge);
        await world.RunAsync("articles", "add", world.Write("second.jsonl", Corpora.Bridge.Replace("300 million", "400 million", StringComparison.Ordinal)));
        await world.RunAsync("articles", "add", world.Write("third.jsonl", Corpora.Bridge.Replace("and took four years to build", "", StringComparison.Ordinal)));

        var last = await world.RunAsync("articles", "diff", "bridge", "--json");
        var first = await world.RunAsync("articles", "diff", "bridge", "--from", "1", "--to", "2");

        Assert.Equal((2, 3, 1), (last.Json.GetProperty("from").GetInt32(), last.Json.GetProperty("to").GetInt32(), last.Json.GetProperty("unchanged").GetInt32()));
        Assert.Equal("reworded", last.Json.GetProperty("changes")[0].GetProperty("kind").GetString());
        Assert.Contains("~ The bridge in Bergen cost [-300-] {+400+} million kroner and took four years to build.", first.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has one revision only", "articles", "diff", "bridge")]
    [InlineData("has no revision 7", "articles", "diff", "bridge", "--from", "1", "--to", "7")]
    [InlineData("There is no article 'ferry'", "articles", "diff", "ferry")]
    public async Task What_cannot_be_compared_is_said(string sentence, params string[] line)
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Bridge);

        var ran = await world.RunAsync(line);

        Assert.Equal(1, ran.Code);
        Assert.Contains(sentence, ran.Error, StringComparison.Ordinal);
    }
}
