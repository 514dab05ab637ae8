using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Discord.Listening;

internal static partial class Log
{
    [LoggerMessage(240, LogLevel.Warning, "Message {Message} was not answered: Discord refused with status {Status}, code {Code}.")]
    public static partial void NotHeard(ILogger logger, string message, int status, int code);
}
