using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Terminal;

internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Debug, "A verb failed (reference {Reference}).")]
    public static partial void Failed(ILogger logger, string reference, Exception exception);
}
