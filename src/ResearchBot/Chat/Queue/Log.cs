using Microsoft.Extensions.Logging;

namespace ResearchBot.Chat.Queue;

internal static partial class Log
{
    [LoggerMessage(60, LogLevel.Error, "A job of the queue failed (reference {Reference}).")]
    public static partial void JobFailed(ILogger logger, string reference, Exception? exception);

    [LoggerMessage(61, LogLevel.Error, "A job of the queue could not be told how it ended.")]
    public static partial void EndFailed(ILogger logger, Exception exception);

    [LoggerMessage(62, LogLevel.Warning, "A job of the queue goes on although it was told to stop; it is not waited for.")]
    public static partial void GoesOn(ILogger logger);

    [LoggerMessage(63, LogLevel.Warning, "The program ends while jobs of the queue are still in work.")]
    public static partial void LeftBehind(ILogger logger);
}
