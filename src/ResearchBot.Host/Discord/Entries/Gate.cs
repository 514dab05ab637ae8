using System.Globalization;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Entries;

/// <summary>Checks who may use what, at every way in and whatever Discord itself allowed.</summary>
internal static class Gate
{
    /// <summary>What keeps everybody out where the entry was used, as the interaction alone tells; null when nothing does.</summary>
    public static Page? FindMisplaced(Entry entry, Visit visit)
    {
        var isMisplaced = visit.Interaction.GuildId is { } guild
            ? !entry.InServers || visit.Interaction.Member is null || !IsInstalledHere(visit.Interaction, guild)
            : !entry.InDirectMessages;

        return isMisplaced ? Page.Of(visit.Interaction.GuildId is null ? visit.Words.ServersOnly : visit.Words.OutOfDate, Accent.Notice) : null;
    }

    /// <summary>What keeps a member out; null when nothing does.</summary>
    public static Page? FindRefusal(Entry entry, Visit visit, Snowflake? parent)
    {
        if (FindMisplaced(entry, visit) is { } misplaced)
        {
            return misplaced;
        }

        if (entry.Rule.Act is not null && visit.Guild is null)
        {
            return Page.Of(visit.Words.NoSharedServer, Accent.Notice);
        }

        if (entry.Rule.Act is { } act && !Authority.Allows(visit.Settings, visit.Asker, act) && !(entry.Rule.OrCurators && Authority.CuratedShelves(visit.Settings, visit.Asker).Count > 0))
        {
            return Refusals.Of(visit.Words, visit.Settings, act);
        }

        return entry.Rule.OnlyInEnabledChannels && visit.Home is null && !visit.Settings.Serves(visit.Channel.ToString(), parent?.ToString())
            ? Refusals.NotEnabled(visit.Words, visit.Settings)
            : null;
    }

    /// <summary>The app was added to this server, and not to a member's own account.</summary>
    private static bool IsInstalledHere(Interaction interaction, Snowflake guild) =>
        interaction.AuthorizingIntegrationOwners is not { } owners
        || (owners.TryGetValue(((int)IntegrationType.Guild).ToString(CultureInfo.InvariantCulture), out var owner) && owner == guild);
}
