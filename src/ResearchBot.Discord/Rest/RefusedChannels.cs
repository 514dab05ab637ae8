using System.Collections.Concurrent;

using ResearchBot.Discord.Rest.Sending;

namespace ResearchBot.Discord.Rest;

/// <summary>
/// Remembers for five minutes what the bot was not allowed to do where, so that it does not ask again and again: the same
/// operation fails at once with the same <see cref="DiscordRestException"/>. Moderators can be told by it.
/// </summary>
public sealed class RefusedChannels
{
    private const int Most = 4_096;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<RestRoute, (ChannelRefusal Refusal, TimeSpan Until)> _refusals = new();
    private readonly SteadyClock _clock;

    internal RefusedChannels(SteadyClock clock) => _clock = clock;

    /// <summary>Raised when Discord refuses, not when the memory does. Handlers must be quick, and not throw.</summary>
    public event EventHandler<ChannelRefusal>? Refused;

    /// <summary>What was refused within the last five minutes.</summary>
    public IReadOnlyList<ChannelRefusal> All => [.. _refusals.Values.Where(known => known.Until > _clock.Now).Select(known => known.Refusal)];

    /// <summary>What was refused in a channel within the last five minutes.</summary>
    public IReadOnlyList<ChannelRefusal> Of(Snowflake channel) => [.. All.Where(refusal => refusal.Channel == channel)];

    /// <summary>Forgets a channel, as when its permissions have changed.</summary>
    public void Forget(Snowflake channel)
    {
        foreach (var route in _refusals.Where(known => known.Value.Refusal.Channel == channel).Select(known => known.Key))
        {
            _refusals.TryRemove(route, out _);
        }
    }

    internal ChannelRefusal? Find(RestRoute route)
    {
        if (!_refusals.TryGetValue(route, out var known))
        {
            return null;
        }

        if (known.Until > _clock.Now)
        {
            return known.Refusal;
        }

        _refusals.TryRemove(route, out _);

        return null;
    }

    internal void Add(RestRoute route, Snowflake channel, int code)
    {
        if (_refusals.Count >= Most)
        {
            _refusals.Clear();
        }

        var refusal = new ChannelRefusal(channel, route.Operation, code, _clock.Time.GetUtcNow());
        _refusals[route] = (refusal, _clock.Now + Memory);
        Refused?.Invoke(this, refusal);
    }
}

/// <summary>Something that the bot was not allowed to do in a channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Operation">What it was, such as <c>POST channels/messages</c>.</param>
/// <param name="Code"><see cref="RestErrors.MissingPermissions"/> or <see cref="RestErrors.MissingAccess"/>.</param>
/// <param name="At">When.</param>
public sealed record ChannelRefusal(Snowflake Channel, string Operation, int Code, DateTimeOffset At);
