using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Discord.Curating.Reviewing;

internal static partial class Log
{
    [LoggerMessage(280, LogLevel.Warning, "Channel {Channel} of {Space} takes no suggestions for review; it is tried again, less and less often. {Reason}")]
    public static partial void CardRefused(ILogger logger, string channel, string space, string reason);

    [LoggerMessage(281, LogLevel.Error, "Suggestion {Suggestion} could not be shown for review.")]
    public static partial void CardOdd(ILogger logger, string suggestion, Exception fault);

    [LoggerMessage(282, LogLevel.Warning, "What became of suggestion {Suggestion} could not be shown or told just now; it is tried again.")]
    public static partial void PutOff(ILogger logger, string suggestion, Exception fault);

    [LoggerMessage(283, LogLevel.Information, "A member could not be told what became of a suggestion (HTTP {Status}, code {Code}).")]
    public static partial void NotTold(ILogger logger, int status, int code);

    [LoggerMessage(284, LogLevel.Error, "Suggestions could not be seen to; it is tried again.")]
    public static partial void RoundFailed(ILogger logger, Exception exception);
}
