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

    [LoggerMessage(13, LogLevel.Error, "The index generation {Generation} is damaged and was taken out of use: the index is built anew from the catalog.")]
    public static partial void DamagedIndex(ILogger logger, string generation);

    [LoggerMessage(14, LogLevel.Error, "The article {Space}/{Article}, revision {Revision}, could not be indexed (attempt {Attempt} of {Attempts}).")]
    public static partial void NotEncoded(ILogger logger, Exception exception, string space, string article, int revision, int attempt, int attempts);
}
