using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Discord.Gaps;

internal static partial class Log
{
    [LoggerMessage(270, LogLevel.Error, "Gaps could not be asked again; it is tried again.")]
    public static partial void RoundFailed(ILogger logger, Exception exception);

    [LoggerMessage(271, LogLevel.Information, "An answer that came later could not be posted (HTTP {Status}, code {Code}).")]
    public static partial void NotPosted(ILogger logger, int status, int code);

    [LoggerMessage(272, LogLevel.Warning, "An answer that came later is put off.")]
    public static partial void PutOff(ILogger logger, Exception fault);
}
