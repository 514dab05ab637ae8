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
}
