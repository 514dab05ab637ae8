using Microsoft.Extensions.Logging;

namespace ResearchBot.Ingestion.Fetching;

internal static partial class Log
{
    [LoggerMessage(32, LogLevel.Information, "Nothing was fetched from {Host} ({Fault})")]
    public static partial void NotFetched(ILogger logger, string host, FetchFault fault);
}
