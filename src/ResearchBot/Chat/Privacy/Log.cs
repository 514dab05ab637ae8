using Microsoft.Extensions.Logging;

namespace ResearchBot.Chat.Privacy;

internal static partial class Log
{
    [LoggerMessage(50, LogLevel.Error, "What is kept no longer could not be deleted; it is tried again.")]
    public static partial void SweepFailed(ILogger logger, Exception exception);
}
