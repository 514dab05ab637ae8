using System.Collections.Immutable;

using ResearchBot.Discord.Gateway.Events;
using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Guilds;

/// <summary>What events change in the directory, beside whole guilds that come and go.</summary>
internal static class GuildChanges
{
    public static void Apply(this DiscordDirectory directory, GatewayEvent happened)
    {
        switch (happened)
        {
            case GatewayEvent.GuildUpdated(var guild):
                directory.Change(guild.Id, known => GuildReading.Update(known, guild));
                break;
            case GatewayEvent.RoleChanged(var guild, var role):
                directory.Change(guild, known => known with { Roles = known.Roles.With(GuildReading.Read(role)) });
                break;
            case GatewayEvent.RoleDeleted(var guild, var role):
                directory.Change(guild, known => known with { Roles = known.Roles.Without(role) });
                break;
            case GatewayEvent.ChannelChanged(var channel):
                directory.Change(channel.GuildId, known => known with { Channels = known.Channels.With(GuildReading.Read(channel)) });
                break;
            case GatewayEvent.ChannelDeleted(var channel):
                directory.Change(channel.GuildId, known => known with
                {
                    Channels = known.Channels.Without(channel.Id),
                    Threads = known.Threads.RemoveAll(thread => thread.ParentId == channel.Id),
                });
                break;
            case GatewayEvent.ThreadUpdated(var thread):
                directory.Change(thread.GuildId, known => known with { Threads = Update(known, thread) });
                break;
            case GatewayEvent.ThreadDeleted(var thread):
                directory.Change(thread.GuildId, known => known with { Threads = known.Threads.Without(thread.Id) });
                break;
            case GatewayEvent.ThreadsListed(var list):
                directory.Change(list.GuildId, known => known with { Threads = Update(known, list) });
                break;
        }
    }

    private static ImmutableArray<DirectoryThread> Update(DirectoryGuild known, Channel thread) =>
        thread.ThreadMetadata is { Archived: true } ? known.Threads.Without(thread.Id) : known.Threads.With(GuildReading.ReadThread(thread));

    private static ImmutableArray<DirectoryThread> Update(DirectoryGuild known, ThreadList list)
    {
        var elsewhere = list.ChannelIds is { } channels ? known.Threads.Where(thread => !channels.Contains(thread.ParentId)) : [];
        var listed = (list.Threads ?? []).OfType<Channel>().Select(GuildReading.ReadThread);

        return SortedById.Sorted(elsewhere.Concat(listed).DistinctBy(thread => thread.Id).ToArray());
    }
}
