using System.Collections.Immutable;

using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Guilds;

/// <summary>Turns what Discord sends into what is remembered.</summary>
internal static class GuildReading
{
    public static DirectoryGuild Read(Guild guild)
    {
        var known = new HashSet<ImmutableArray<DirectoryOverwrite>>(OverwriteComparer.Instance);

        return Update(new DirectoryGuild(), guild) with
        {
            Id = guild.Id,
            IsAvailable = true,
            Channels = SortedById.Sorted(guild.Channels.OfType<Channel>().Select(channel => Read(channel, known)).ToArray()),
            Threads = SortedById.Sorted(guild.Threads.OfType<Channel>().Select(ReadThread).ToArray()),
        };
    }

    /// <summary>Takes over what an update of a guild says: all but channels and threads.</summary>
    public static DirectoryGuild Update(DirectoryGuild before, Guild guild) => before with
    {
        Name = guild.Name,
        OwnerId = guild.OwnerId,
        SystemChannelId = guild.SystemChannelId,
        PreferredLocale = Shared(guild.PreferredLocale),
        Roles = SortedById.Sorted(guild.Roles.OfType<Role>().Select(Read).ToArray()),
    };

    public static DirectoryRole Read(Role role) => new(role.Id, Shared(role.Name) ?? "", role.Permissions);

    public static DirectoryThread ReadThread(Channel thread) => new(thread.Id, thread.ParentId ?? default, thread.OwnerId ?? default);

    public static DirectoryChannel Read(Channel channel) => Read(channel, new(OverwriteComparer.Instance));

    /// <summary>Channels of a category mostly have its overwrites, so equal ones are kept once a guild.</summary>
    private static DirectoryChannel Read(Channel channel, HashSet<ImmutableArray<DirectoryOverwrite>> known)
    {
        ImmutableArray<DirectoryOverwrite> overwrites = [.. channel.PermissionOverwrites.OfType<PermissionOverwrite>().Select(Read)];

        if (known.TryGetValue(overwrites, out var same))
        {
            overwrites = same;
        }
        else
        {
            known.Add(overwrites);
        }

        return new DirectoryChannel
        {
            Id = channel.Id,
            Type = channel.Type,
            ParentId = channel.ParentId,
            Name = Shared(channel.Name) ?? "",
            Overwrites = overwrites,
        };
    }

    private static DirectoryOverwrite Read(PermissionOverwrite overwrite) =>
        new(overwrite.Id, overwrite.Type, overwrite.Allow, overwrite.Deny);

    private static string? Shared(string? name) => name is null ? null : NamePool.Share(name);
}

/// <summary>Compares overwrites by what they say.</summary>
internal sealed class OverwriteComparer : IEqualityComparer<ImmutableArray<DirectoryOverwrite>>
{
    public static readonly OverwriteComparer Instance = new();

    public bool Equals(ImmutableArray<DirectoryOverwrite> one, ImmutableArray<DirectoryOverwrite> other) => one.AsSpan().SequenceEqual(other.AsSpan());

    public int GetHashCode(ImmutableArray<DirectoryOverwrite> all)
    {
        var hash = new HashCode();

        foreach (var overwrite in all)
        {
            hash.Add(overwrite);
        }

        return hash.ToHashCode();
    }
}
