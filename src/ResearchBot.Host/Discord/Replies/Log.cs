using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Discord.Replies;

internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Warning, "Discord did not take a reply; trying again in {Seconds} s.")]
    public static partial void TryingAgain(ILogger logger, double seconds);

    [LoggerMessage(201, LogLevel.Debug, "Progress of {Job} was not shown.")]
    public static partial void ProgressLost(ILogger logger, string job, Exception fault);
}
