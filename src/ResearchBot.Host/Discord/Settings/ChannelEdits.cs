using System.Collections.Immutable;

using ResearchBot.Discord;
using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Settings;

/// <summary>Changes of channels.</summary>
internal static class ChannelEdits
{
    /// <summary>A change of one channel, shown on its screen.</summary>
    public static SettingsEdit Of(Snowflake channel, Func<ChannelSettings, ChannelSettings> change) =>
        new(SettingsPlace.Of(channel), settings => settings.With(channel.ToString(), change));

    /// <summary>The settings with one channel changed.</summary>
    public static SpaceSettings With(this SpaceSettings settings, string channel, Func<ChannelSettings, ChannelSettings> change) =>
        settings with { Channels = settings.Channels.ToImmutableDictionary().SetItem(channel, change(settings.ChannelOf(channel))) };

    /// <summary>The settings with these channels enabled, and no others that the menu showed.</summary>
    public static SpaceSettings WithEnabled(this SpaceSettings settings, IReadOnlyList<string> chosen)
    {
        var before = ChannelScreens.Enabled(settings).ToList();
        var after = MenuEdits.Replace(before, chosen);
        var without = before.Except(after).Aggregate(settings, (changed, id) => changed.With(id, channel => channel with { Enabled = null }));

        return after.Aggregate(without, (changed, id) => changed.With(id, channel => channel with { Enabled = true }));
    }
}
