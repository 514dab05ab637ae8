using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Guilds;

/// <summary>Discord's documented computation of permissions ("Permission Overwrites", "Implicit Permissions").</summary>
internal static class GuildRules
{
    private const Permissions All = (Permissions)ulong.MaxValue;

    private const Permissions NeedsSending =
        Permissions.MentionEveryone | Permissions.AttachFiles | Permissions.EmbedLinks | (Permissions)(1UL << 12);

    /// <summary>What a member may do in a guild, before any channel overwrites it.</summary>
    public static Permissions In(DirectoryGuild guild, Snowflake user, IReadOnlyCollection<Snowflake> roles)
    {
        if (guild.OwnerId == user)
        {
            return All;
        }

        var granted = Permissions.None;

        foreach (var role in guild.Roles)
        {
            if (role.Id == guild.Id || roles.Contains(role.Id))
            {
                granted |= role.Permissions;
            }
        }

        return granted.HasFlag(Permissions.Administrator) ? All : granted;
    }

    /// <summary>What a member may do in a channel or a thread.</summary>
    /// <returns>None when the channel is not known.</returns>
    public static Permissions In(DirectoryGuild guild, Snowflake channel, Snowflake user, IReadOnlyCollection<Snowflake> roles)
    {
        var thread = guild.FindThread(channel);

        if (guild.FindChannel(thread?.ParentId ?? channel) is not { } place)
        {
            return Permissions.None;
        }

        var granted = In(guild, user, roles);

        return granted == All ? All : WithoutImplied(Overwrite(granted, guild.Id, place, user, roles), isThread: thread is not null);
    }

    private static Permissions Overwrite(
        Permissions granted, Snowflake everyone, DirectoryChannel channel, Snowflake user, IReadOnlyCollection<Snowflake> roles)
    {
        var (toAll, toRoles, toMember) = (default(DirectoryOverwrite), default(DirectoryOverwrite), default(DirectoryOverwrite));

        foreach (var overwrite in channel.Overwrites)
        {
            if (overwrite.Type == OverwriteType.Member)
            {
                toMember = overwrite.Id == user ? overwrite : toMember;
            }
            else if (overwrite.Id == everyone)
            {
                toAll = overwrite;
            }
            else if (roles.Contains(overwrite.Id))
            {
                toRoles = toRoles with { Allow = toRoles.Allow | overwrite.Allow, Deny = toRoles.Deny | overwrite.Deny };
            }
        }

        return Apply(Apply(Apply(granted, toAll), toRoles), toMember);
    }

    private static Permissions Apply(Permissions granted, DirectoryOverwrite overwrite) => (granted & ~overwrite.Deny) | overwrite.Allow;

    private static Permissions WithoutImplied(Permissions granted, bool isThread)
    {
        if (!granted.HasFlag(Permissions.ViewChannel))
        {
            return Permissions.None;
        }

        var sends = granted.HasFlag(isThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);

        return sends ? granted : granted & ~NeedsSending;
    }
}
