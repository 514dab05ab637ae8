using Microsoft.Extensions.Logging;

namespace ResearchBot.Discord.Rest;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "{Operation}: HTTP {Status} after {Milliseconds} ms.")]
    public static partial void Answered(ILogger logger, string operation, int status, double milliseconds);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Operation} failed ({Reason}); trying again in {Seconds} s.")]
    public static partial void Repeating(ILogger logger, string operation, string reason, double seconds);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "{Operation} reached a limit ({Scope}); waiting {Seconds} s.")]
    public static partial void Limited(ILogger logger, string operation, string scope, double seconds);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "{Operation} is not allowed in channel {Channel} (code {Code}); not tried again for five minutes.")]
    public static partial void Refused(ILogger logger, string operation, Snowflake channel, int code);

    [LoggerMessage(EventId = 5, Level = LogLevel.Error, Message = "Discord refused {Count} requests in ten minutes. Nothing is sent until there are fewer.")]
    public static partial void TooManyInvalid(ILogger logger, int count);

    [LoggerMessage(EventId = 6, Level = LogLevel.Critical, Message = "Discord does not accept the bot's token. Nothing is sent any more.")]
    public static partial void BadToken(ILogger logger);
}
