using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Terminal;

internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Debug, "A verb failed (reference {Reference}).")]
    public static partial void Failed(ILogger logger, string reference, Exception exception);

    [LoggerMessage(101, LogLevel.Warning, "The index could not be brought up to date (reference {Reference}).")]
    public static partial void NotUpToDate(ILogger logger, string reference);
}
