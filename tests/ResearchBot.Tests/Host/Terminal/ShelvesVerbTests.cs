using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

public sealed class ShelvesVerbTests
{
    [Fact]
    public async Task Roles_of_a_shelf_are_set_listed_and_taken_away_again()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Bridge);

        var set = await world.RunAsync("shelves", "set", "Staff only", "--ask", "11", "--ask", "12", "--curate", "13");
        await world.RunAsync("shelves", "set", "staff ONLY", "--ask", "11");
        var listed = await world.RunAsync("shelves", "list", "--json");
        await world.RunAsync("shelves", "set", "Staff only");
        var none = await world.RunAsync("shelves", "list");

        Assert.Equal("Staff only: asked of by the roles 11, 12, curated by the roles 13.", set.Output.Trim());
        Assert.Equal(("staff ONLY", 1, 0), (listed.Json.GetProperty("shelf").GetString(), listed.Json.GetProperty("ask").GetArrayLength(), listed.Json.GetProperty("curate").GetArrayLength()));
        Assert.Equal("", none.Output.Trim());
    }

    [Fact]
    public async Task What_is_no_role_is_refused_with_a_sentence()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Bridge);

        var ran = await world.RunAsync("shelves", "set", "staff", "--ask", "<@&11>");

        Assert.Equal(1, ran.Code);
        Assert.Contains("each a role of this server", ran.Error, StringComparison.Ordinal);
    }
}
