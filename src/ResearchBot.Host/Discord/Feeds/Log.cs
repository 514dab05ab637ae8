using Microsoft.Extensions.Logging;

using ResearchBot.Corpus;

namespace ResearchBot.Host.Discord.Feeds;

internal static partial class Log
{
    [LoggerMessage(280, LogLevel.Information, "Moderators could not be told about the feed {Feed} of space '{Space}' (HTTP {Status}, code {Code}); it is tried again.")]
    public static partial void NotTold(ILogger logger, string feed, SpaceId space, int status, int code);

    [LoggerMessage(281, LogLevel.Error, "News of feeds could not be told; it is tried again.")]
    public static partial void RoundFailed(ILogger logger, Exception exception);
}
