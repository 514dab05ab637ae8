using Microsoft.Extensions.Logging;

namespace ResearchBot.Ingestion.Reading;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Reader} failed in a way it should not ({Error}); the trace level tells more")]
    public static partial void ReaderFailed(this ILogger logger, string reader, string error);

    [LoggerMessage(Level = LogLevel.Trace, Message = "{Reader} failed")]
    public static partial void ReaderFailedBecause(this ILogger logger, string reader, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reading process was given up for one file ({Cause})")]
    public static partial void WorkerKilled(this ILogger logger, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reading process does not start")]
    public static partial void WorkerDidNotStart(this ILogger logger, Exception exception);
}
