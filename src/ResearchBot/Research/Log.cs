using Microsoft.Extensions.Logging;

namespace ResearchBot.Research;

internal static partial class Log
{
    [LoggerMessage(50, LogLevel.Error, "A search failed (reference {Reference}).")]
    public static partial void SearchFailed(ILogger logger, string reference, Exception exception);

    [LoggerMessage(51, LogLevel.Error, "A summary failed (reference {Reference}).")]
    public static partial void SummaryFailed(ILogger logger, string reference, Exception exception);
}
