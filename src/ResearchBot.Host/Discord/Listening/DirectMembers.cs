using System.Collections.Concurrent;

using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Listening;

/// <summary>Which server a member asks in direct messages. Membership and roles are looked up there, never taken from the message.</summary>
internal sealed class DirectMembers(DirectMessageHome homes, DiscordDirectory directory, ServerMap map, DiscordRest rest, TimeProvider time)
{
    private const int Capacity = 10_000;
    private const int MostServers = 50;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(Snowflake Guild, Snowflake User), (Asker? Asker, long At)> _known = [];

    /// <summary>The chosen server, if the member is still there; the only shared one where none was chosen; else null.</summary>
    public async Task<DirectHome?> FindHomeAsync(Snowflake user, CancellationToken cancellationToken)
    {
        if (await homes.FindAsync(user.ToString(), cancellationToken) is { } space && ServerSpace.GuildOf(space) is { } guild)
        {
            return await FindInAsync(guild, user, cancellationToken) is { } asker ? new DirectHome(guild, asker) : null;
        }

        if (await ListSharedAsync(user, cancellationToken) is [var only])
        {
            await homes.ChooseAsync(user.ToString(), ServerSpace.Of(only.Guild), cancellationToken);

            return only;
        }

        return null;
    }

    /// <summary>Chooses a server.</summary>
    /// <returns>Null when the member is not there.</returns>
    public async Task<DirectHome?> ChooseAsync(Snowflake user, Snowflake guild, CancellationToken cancellationToken)
    {
        if (await FindInAsync(guild, user, cancellationToken) is not { } asker)
        {
            return null;
        }

        await homes.ChooseAsync(user.ToString(), ServerSpace.Of(guild), cancellationToken);

        return new DirectHome(guild, asker);
    }

    /// <summary>The servers that the member shares with the bot; of very many, some.</summary>
    public async Task<IReadOnlyList<DirectHome>> ListSharedAsync(Snowflake user, CancellationToken cancellationToken)
    {
        var shared = new List<DirectHome>();

        foreach (var guild in directory.Guilds.Where(guild => guild.IsAvailable).Select(guild => guild.Id).Order().Take(MostServers))
        {
            if (await FindInAsync(guild, user, cancellationToken) is { } asker)
            {
                shared.Add(new DirectHome(guild, asker));
            }
        }

        return shared;
    }

    private async Task<Asker?> FindInAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue((guild, user), out var known) && time.GetElapsedTime(known.At) < Fresh)
        {
            return known.Asker;
        }

        if (_known.Count >= Capacity)
        {
            _known.Clear();
        }

        var asker = directory.Find(guild) is null ? null : await LookUpAsync(guild, user, cancellationToken);
        _known[(guild, user)] = (asker, time.GetTimestamp());

        return asker;
    }

    private async Task<Asker?> LookUpAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken) =>
        await rest.GetMemberAsync(guild, user, cancellationToken) is { } member
            ? Askers.Of(user, member.Roles, map.Manages(guild, user, member.Roles))
            : null;
}

/// <summary>The server that a member asks in direct messages, and what the member is there.</summary>
internal sealed record DirectHome(Snowflake Guild, Asker Asker);
