using Microsoft.Extensions.Logging;

namespace ResearchBot.Curation.Corrections;

internal static partial class Log
{
    [LoggerMessage(80, LogLevel.Information, "{Answers} answers are to be corrected, for what they quote has changed.")]
    public static partial void Due(ILogger logger, int answers);

    [LoggerMessage(81, LogLevel.Error, "Which answers a change concerns could not be found out; it is tried again.")]
    public static partial void PlanningFailed(ILogger logger, Exception exception);
}
