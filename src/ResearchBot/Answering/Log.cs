using Microsoft.Extensions.Logging;

namespace ResearchBot.Answering;

internal static partial class Log
{
    [LoggerMessage(20, LogLevel.Error, "A question could not be answered (reference {Reference}).")]
    public static partial void AskFailed(ILogger logger, string reference, Exception exception);

    [LoggerMessage(21, LogLevel.Error, "A message could not be checked (reference {Reference}).")]
    public static partial void CheckFailed(ILogger logger, string reference, Exception exception);
}
