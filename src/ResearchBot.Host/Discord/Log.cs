using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Discord;

internal static partial class Log
{
    [LoggerMessage(230, LogLevel.Critical, "Discord is off: {Reason}")]
    public static partial void GaveUp(ILogger logger, string reason);

    [LoggerMessage(231, LogLevel.Information, "Discord knows the bot as application {Application}.")]
    public static partial void Ready(ILogger logger, string application);

    [LoggerMessage(232, LogLevel.Error, "The commands could not be registered; the next start tries again.")]
    public static partial void CommandsNotRegistered(ILogger logger, Exception exception);

    [LoggerMessage(233, LogLevel.Error, "What was left open by the last run could not be taken up.")]
    public static partial void RecoveryFailed(ILogger logger, Exception exception);
}
