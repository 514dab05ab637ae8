using Microsoft.Extensions.Logging;

using ResearchBot.Corpus;

namespace ResearchBot.Curation.Feeds;

internal static partial class Log
{
    [LoggerMessage(60, LogLevel.Warning, "The feed {Feed} of space '{Space}' is dead after {Failures} failed polls: {Reason}")]
    public static partial void FeedDead(ILogger logger, string feed, SpaceId space, int failures, string reason);

    [LoggerMessage(61, LogLevel.Error, "The feed {Feed} of space '{Space}' could not be polled; it is tried again.")]
    public static partial void PollFailed(ILogger logger, string feed, SpaceId space, Exception exception);

    [LoggerMessage(62, LogLevel.Error, "Followed feeds could not be listed; it is tried again.")]
    public static partial void RoundFailed(ILogger logger, Exception exception);

    [LoggerMessage(63, LogLevel.Information, "The feed {Feed} of space '{Space}' is not polled to its end: {Reason}")]
    public static partial void FeedHeld(ILogger logger, string feed, SpaceId space, string reason);
}
