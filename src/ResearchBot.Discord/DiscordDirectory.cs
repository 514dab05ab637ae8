using System.Collections.Concurrent;

using ResearchBot.Discord.Guilds;
using ResearchBot.Discord.Models;

namespace ResearchBot.Discord;

/// <summary>
/// The guilds that the bot is in, with roles, channels and active threads, kept up to date by the gateway. What it hands out is a
/// snapshot that no longer changes. Safe for use from several threads.
/// </summary>
public sealed class DiscordDirectory
{
    private readonly ConcurrentDictionary<Snowflake, DirectoryGuild> _guilds = new();

    /// <summary>All guilds, those with an outage among them.</summary>
    public IEnumerable<DirectoryGuild> Guilds => _guilds.Values;

    /// <summary>How many guilds the bot is in.</summary>
    public int Count => _guilds.Count;

    /// <summary>Finds a guild.</summary>
    /// <returns>Null when the bot is not in it.</returns>
    public DirectoryGuild? Find(Snowflake guild) => _guilds.GetValueOrDefault(guild);

    /// <summary>Computes what a member may do in a guild, whatever its channels say.</summary>
    /// <param name="guild">The guild.</param>
    /// <param name="user">The member's account.</param>
    /// <param name="roles">The member's roles.</param>
    /// <returns>None when the guild is not known.</returns>
    public Permissions PermissionsOf(Snowflake guild, Snowflake user, IReadOnlyCollection<Snowflake> roles) =>
        Find(guild) is { } known ? GuildRules.In(known, user, roles) : Permissions.None;

    /// <summary>Computes what a member may do in a channel or an active thread; a thread has the permissions of its channel.</summary>
    /// <param name="guild">The guild.</param>
    /// <param name="channel">The channel or thread.</param>
    /// <param name="user">The member's account.</param>
    /// <param name="roles">The member's roles.</param>
    /// <returns>None when the guild or the channel is not known.</returns>
    public Permissions PermissionsOf(Snowflake guild, Snowflake channel, Snowflake user, IReadOnlyCollection<Snowflake> roles) =>
        Find(guild) is { } known ? GuildRules.In(known, channel, user, roles) : Permissions.None;

    /// <summary>Takes the whole of a guild.</summary>
    /// <returns>What was known of it before.</returns>
    internal DirectoryGuild? Put(Guild guild)
    {
        var before = Find(guild.Id);
        _guilds[guild.Id] = GuildReading.Read(guild);

        return before;
    }

    /// <summary>Notes an outage, or a guild that has yet to come.</summary>
    internal void MarkUnavailable(Snowflake guild) =>
        _guilds.AddOrUpdate(guild, id => new DirectoryGuild { Id = id }, (_, known) => known with { IsAvailable = false });

    /// <summary>Forgets a guild.</summary>
    /// <returns>Whether it was known.</returns>
    internal bool Remove(Snowflake guild) => _guilds.TryRemove(guild, out _);

    /// <summary>Changes what is known of a guild, if it is known.</summary>
    internal void Change(Snowflake? guild, Func<DirectoryGuild, DirectoryGuild> change)
    {
        // One shard at a time owns a guild, so nobody else writes it.
        if (guild is { } id && Find(id) is { } known)
        {
            _guilds[id] = change(known);
        }
    }
}
