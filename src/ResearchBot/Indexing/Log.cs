using Microsoft.Extensions.Logging;

namespace ResearchBot.Indexing;

internal static partial class Log
{
    [LoggerMessage(10, LogLevel.Information, "Building the index from the catalog.")]
    public static partial void Building(ILogger logger);

    [LoggerMessage(11, LogLevel.Information, "The index is built.")]
    public static partial void Built(ILogger logger);

    [LoggerMessage(12, LogLevel.Error, "The index could not be brought up to date; the catalog keeps the changes, and it is tried again.")]
    public static partial void UpdateFailed(ILogger logger, Exception exception);
}
