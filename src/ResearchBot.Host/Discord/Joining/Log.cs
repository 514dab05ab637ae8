using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Discord.Joining;

internal static partial class Log
{
    [LoggerMessage(250, LogLevel.Information, "The welcome could not be posted in server {Server} (code {Code}); everything works without it.")]
    public static partial void NotWelcomed(ILogger logger, string server, int code);
}
