using ResearchBot.Discord;
using ResearchBot.Discord.Models;

namespace ResearchBot.Host.Discord.Listening;

/// <summary>What is known of servers without asking: where a channel stands, and who manages it.</summary>
internal sealed class ServerMap(DiscordDirectory directory)
{
    /// <summary>The channel that a thread stands in; null where the channel is no thread that is known.</summary>
    public Snowflake? ParentOf(Snowflake guild, Snowflake channel) => directory.Find(guild)?.FindThread(channel)?.ParentId;

    /// <summary>Whether a thread is a post of a forum.</summary>
    public bool IsForum(Snowflake guild, Snowflake? parent) =>
        parent is { } forum && directory.Find(guild)?.FindChannel(forum) is { Type: ChannelType.Forum or ChannelType.Media };

    /// <summary>Whether an account started a thread.</summary>
    public bool IsStartedBy(Snowflake guild, Snowflake thread, Snowflake user) => directory.Find(guild)?.FindThread(thread)?.OwnerId == user;

    /// <summary>Whether the author of a message may manage the server.</summary>
    public bool Manages(Snowflake guild, Message message) =>
        message is { Author: { } author, Member: { } member } && Manages(guild, author.Id, member.Roles);

    /// <summary>Whether a member may manage the server.</summary>
    public bool Manages(Snowflake guild, Snowflake user, IReadOnlyList<Snowflake> roles) =>
        (directory.PermissionsOf(guild, user, [.. roles]) & (Permissions.Administrator | Permissions.ManageGuild)) != 0;

    /// <summary>The language of a server; null where it has said none.</summary>
    public string? LocaleOf(Snowflake guild) => directory.Find(guild)?.PreferredLocale;

    /// <summary>The name of a server; empty where it is not known.</summary>
    public string NameOf(Snowflake guild) => directory.Find(guild)?.Name ?? "";
}
