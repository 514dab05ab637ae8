using ResearchBot.Corpus;
using ResearchBot.Spaces;

using Xunit;

namespace ResearchBot.Tests.Spaces;

public sealed class SpaceSettingsTests
{
    [Fact]
    public void Every_channel_is_served_until_one_is_enabled()
    {
        var silent = With(("1", new ChannelSettings { Enabled = false }), ("2", new ChannelSettings()));
        var chosen = With(("1", new ChannelSettings { Enabled = true }), ("2", new ChannelSettings()));

        Assert.Equal((false, true, true), (silent.Serves("1"), silent.Serves("2"), silent.Serves("3")));
        Assert.Equal((true, false, false), (chosen.Serves("1"), chosen.Serves("2"), chosen.Serves("3")));
    }

    [Fact]
    public void A_thread_is_as_its_channel_is_unless_it_has_settings_of_its_own()
    {
        var settings = With(
            ("forum", new ChannelSettings { Enabled = true, PrivateByDefault = true }),
            ("odd", new ChannelSettings { Enabled = false }));

        Assert.True(settings.Serves("thread", "forum"));
        Assert.True(settings.IsPrivateIn("thread", "forum"));
        Assert.False(settings.Serves("odd", "forum"));
        Assert.False(settings.IsPrivateIn("odd", "forum"));
    }

    [Fact]
    public void A_space_sees_itself_and_the_starter_articles_while_it_reads_them()
    {
        var club = new SpaceId("club");

        Assert.Equal([club, SpaceId.Default], new SpaceSettings().ScopeOf(club).Spaces);
        Assert.Equal([club], new SpaceSettings { ReadsStarter = false }.ScopeOf(club).Spaces);
    }

    private static SpaceSettings With(params (string Id, ChannelSettings Settings)[] channels) =>
        new() { Channels = channels.ToDictionary(channel => channel.Id, channel => channel.Settings) };

    [Theory]
    [InlineData("readers", true, null, "staff|vault")]
    [InlineData("staff", true, null, "vault")]
    [InlineData("staff", false, null, "staff|vault")]
    [InlineData("staff", false, "7", "vault")]
    [InlineData("readers", false, "7", "vault")]
    [InlineData("mods", true, null, "")]
    [InlineData("mods", false, null, "staff|vault")]
    [InlineData(null, true, null, "staff|vault")]
    public void A_shelf_is_closed_to_all_but_its_roles_and_wherever_others_read_too(string? role, bool isPrivate, string? channel, string closed)
    {
        var settings = new SpaceSettings
        {
            Roles = new Dictionary<Act, IReadOnlyList<string>> { [Act.Moderate] = ["mods"] },
            Shelves = new Dictionary<string, ShelfSettings> { ["Staff"] = new() { AskRoles = ["staff"] }, ["vault"] = new() { AskRoles = ["owners"] }, ["open"] = new() { CurateRoles = ["staff"] } },
            Channels = new Dictionary<string, ChannelSettings> { ["7"] = new() { Shelves = ["STAFF"] } },
        };

        var filter = settings.FilterFor(new SpaceId("discord:1"), role is null ? null : new Asker("1", [role], ManagesServer: false), isPrivate, channel);

        Assert.Equal(closed, string.Join('|', filter.NoneOf?.Shelves.Order() ?? Enumerable.Empty<string>()));
    }
}
