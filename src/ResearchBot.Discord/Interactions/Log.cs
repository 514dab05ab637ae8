using Microsoft.Extensions.Logging;

namespace ResearchBot.Discord.Interactions;

internal static partial class Log
{
    [LoggerMessage(EventId = 200, Level = LogLevel.Warning, Message = "A first answer came too late: {Milliseconds} ms after the interaction.")]
    public static partial void TooLate(ILogger logger, double milliseconds);

    [LoggerMessage(EventId = 201, Level = LogLevel.Debug, Message = "A forged interaction was refused.")]
    public static partial void Forged(ILogger logger);

    [LoggerMessage(EventId = 202, Level = LogLevel.Warning, Message = "An interaction with a true signature was refused, as it is {Seconds} s from our time. It was replayed, or the clock is wrong.")]
    public static partial void OffTime(ILogger logger, double seconds);

    [LoggerMessage(EventId = 203, Level = LogLevel.Information, Message = "A handler did not answer within {Seconds} s; a deferral was sent for it.")]
    public static partial void DeferredForHandler(ILogger logger, double seconds);
}
