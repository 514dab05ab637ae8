using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Discord.Entries;

internal static partial class Log
{
    [LoggerMessage(220, LogLevel.Error, "'{Entry}' failed (reference {Reference}).")]
    public static partial void EntryFailed(ILogger logger, string entry, string reference, Exception exception);

    [LoggerMessage(221, LogLevel.Warning, "A member could not be told that something failed (reference {Reference}).")]
    public static partial void ApologyFailed(ILogger logger, string reference, Exception exception);
}
