using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Entries;

/// <summary>Says why something is not allowed, and what would be.</summary>
internal static class Refusals
{
    private const int MostShown = 5;

    /// <summary>The member may not do this.</summary>
    public static Page Of(Wordbook words, SpaceSettings settings, Act act) => Page.Of(
        act is Act.Moderate or Act.Administer || settings.RolesFor(act).Count == 0
            ? words.ModeratorsOnly
            : words.NeedsRole(Escaped.Join(", ", settings.RolesFor(act).Take(MostShown).Select(role => Escaped.Own($"<@&{role}>")))),
        Accent.Notice);

    /// <summary>The bot does not speak here.</summary>
    public static Page NotEnabled(Wordbook words, SpaceSettings settings)
    {
        var enabled = settings.Channels.Where(channel => channel.Value.Enabled == true).Take(MostShown).Select(channel => Escaped.Own($"<#{channel.Key}>")).ToList();

        return Page.Of(enabled.Count > 0 ? words.ChannelNotEnabled(Escaped.Join(", ", enabled)) : words.NoChannelEnabled(Escaped.Own("`/settings channel`")), Accent.Notice);
    }
}
