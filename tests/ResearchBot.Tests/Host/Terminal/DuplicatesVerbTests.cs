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
}
