using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

public sealed class DuplicatesVerbTests
{
    [Fact]
    public async Task A_text_that_two_outlets_printed_is_one_story_and_a_removed_copy_is_none()
    {
        await using var world = await TerminalWorld.WithAsync(
            Corpora.Treaty,
            Corpora.Bridge,
            Corpora.Treaty.Replace("\"treaty\"", "\"copy\"", StringComparison.Ordinal).Replace("Fjord Times", "Coast Voice", StringComparison.Ordinal).Replace("Critics", "Opponents", StringComparison.Ordinal));

        var story = (await world.RunAsync("articles", "duplicates", "--json")).Json;
        Assert.Equal(["copy", "treaty"], story.GetProperty("ids").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(["Coast Voice", "Fjord Times"], story.GetProperty("sources").EnumerateArray().Select(source => source.GetString()).Order(StringComparer.Ordinal));

        await world.RunAsync("articles", "remove", "copy");
        Assert.Equal((0, ""), (await world.RunAsync("articles", "duplicates", "--json")) is { } none ? (none.Code, none.Output) : default);
    }

    [Fact]
    public async Task An_answer_names_who_else_printed_what_it_quotes()
    {
        await using var world = await TerminalWorld.WithAsync(
            Corpora.Treaty,
            Corpora.Treaty.Replace("\"treaty\"", "\"copy\"", StringComparison.Ordinal).Replace("Fjord Times", "Coast Voice", StringComparison.Ordinal));

        var citations = (await world.RunAsync("ask", "When was the harbour treaty signed?", "--json")).Json.GetProperty("citations").EnumerateArray().ToList();
        var shown = (await world.RunAsync("ask", "When was the harbour treaty signed?")).Output;

        Assert.Single(citations.DistinctBy(citation => citation.GetProperty("article_id").GetString()));
        var also = Assert.Single(citations[0].GetProperty("also").EnumerateArray());
        Assert.Equal(["copy", "treaty"], new[] { also, citations[0] }.Select(article => article.GetProperty("article_id").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(["Coast Voice", "Fjord Times"], new[] { also, citations[0] }.Select(article => article.GetProperty("source").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(("Harbour treaty signed", "https://news.example/treaty?a=1#top"), (also.GetProperty("title").GetString(), also.GetProperty("url").GetString()));
        Assert.Contains($"    also printed by {also.GetProperty("source").GetString()}\n", shown, StringComparison.Ordinal);
    }
}
