using System.Collections.Concurrent;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Listening;

/// <summary>Remembers where a member with a helper role wrote last: where a person helps, the bot that nobody asked keeps silent.</summary>
internal sealed class HelperWatch
{
    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<Snowflake, Snowflake> _last = [];

    /// <summary>Tells whether a message is a helper's, and remembers it.</summary>
    public bool Note(Message message, SpaceSettings settings)
    {
        if (settings.HelperRoles.Count == 0 || message.Member is not { } member || !IsHelper(member, settings))
        {
            return false;
        }

        if (_last.Count >= Capacity)
        {
            _last.Clear();
        }

        _last[message.ChannelId] = message.Id;

        return true;
    }

    /// <summary>Tells whether a helper wrote in a channel after a message.</summary>
    public bool HasAnswered(Snowflake channel, Snowflake message) => _last.TryGetValue(channel, out var last) && last > message;

    private static bool IsHelper(Member member, SpaceSettings settings) =>
        member.Roles.Any(role => settings.HelperRoles.Contains(role.ToString(), StringComparer.Ordinal));
}
