using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

using ResearchBot.Corpus;
using ResearchBot.Discord;

namespace ResearchBot.Host.Discord.Curating.Reviewing;

/// <summary>Which review channels take no cards just now, and when each is tried again: after seconds, doubling up to an hour. Said once in the log.</summary>
internal sealed class ReviewChannels(TimeProvider time, ILogger<ReviewChannels> logger)
{
    private const int MostDoublings = 10;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<SpaceId, Refusal> _refusing = [];

    /// <summary>Whether a channel did not take the last card. Another channel of the same server has refused nothing yet.</summary>
    public bool Refuses(SpaceId space, Snowflake channel) => Find(space, channel) is not null;

    /// <summary>Whether a channel may be tried.</summary>
    public bool IsDue(SpaceId space, Snowflake channel) =>
        Find(space, channel) is not { } refusal || time.GetElapsedTime(refusal.At) >= PauseAfter(refusal.Times);

    /// <summary>It took a card.</summary>
    public void Took(SpaceId space) => _refusing.TryRemove(space, out _);

    /// <summary>It did not.</summary>
    public void Refused(SpaceId space, Snowflake channel, Exception fault)
    {
        var before = Find(space, channel);
        _refusing[space] = new Refusal(channel, (before?.Times ?? 0) + 1, time.GetTimestamp());

        if (before is null)
        {
            Log.CardRefused(logger, channel.ToString(), space.ToString(), fault.Message);
        }
    }

    private Refusal? Find(SpaceId space, Snowflake channel) => _refusing.GetValueOrDefault(space) is { } refusal && refusal.Channel == channel ? refusal : null;

    private static TimeSpan PauseAfter(int times)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(times - 1, MostDoublings));

        return pause < LongestPause ? pause : LongestPause;
    }

    private sealed record Refusal(Snowflake Channel, int Times, long At);
}
