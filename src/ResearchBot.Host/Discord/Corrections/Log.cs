using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Discord.Corrections;

internal static partial class Log
{
    [LoggerMessage(260, LogLevel.Warning, "The correction of answer {Answer} is put off for {Seconds} s.")]
    public static partial void PutOff(ILogger logger, string answer, double seconds, Exception fault);

    [LoggerMessage(261, LogLevel.Information, "A message that was to be corrected is not there any more (HTTP {Status}, code {Code}).")]
    public static partial void NotEdited(ILogger logger, int status, int code);

    [LoggerMessage(262, LogLevel.Information, "A member could not be told that an answer was corrected (HTTP {Status}, code {Code}).")]
    public static partial void NotTold(ILogger logger, int status, int code);

    [LoggerMessage(263, LogLevel.Error, "Corrections could not be worked on; it is tried again.")]
    public static partial void RoundFailed(ILogger logger, Exception exception);
}
