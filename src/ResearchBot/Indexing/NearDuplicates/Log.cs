using Microsoft.Extensions.Logging;

namespace ResearchBot.Indexing.NearDuplicates;

internal static partial class Log
{
    [LoggerMessage(70, LogLevel.Error, "Articles could not be compared with those that are there; it is tried again.")]
    public static partial void UpdateFailed(ILogger logger, Exception exception);
}
