using Microsoft.Extensions.Logging;

namespace ResearchBot.Host.Discord.Jobs;

internal static partial class Log
{
    [LoggerMessage(210, LogLevel.Warning, "The reply to {Job} was not posted: Discord refused with status {Status}, code {Code}.")]
    public static partial void NotPosted(ILogger logger, string job, int status, int code);

    [LoggerMessage(211, LogLevel.Error, "The reply to {Job} could not be posted.")]
    public static partial void PostingFailed(ILogger logger, string job, Exception exception);

    [LoggerMessage(212, LogLevel.Information, "The reply to {Job} is left for the next start.")]
    public static partial void LeftForLater(ILogger logger, string job);

    [LoggerMessage(213, LogLevel.Information, "{Count} members waited when the program ended; they are answered now.")]
    public static partial void Resuming(ILogger logger, int count);

    [LoggerMessage(214, LogLevel.Warning, "The work for {Job} took too long (reference {Reference}).")]
    public static partial void TookTooLong(ILogger logger, string job, string reference);

    [LoggerMessage(215, LogLevel.Warning, "{Permission} is missing in channel {Channel}: the bot cannot answer there.")]
    public static partial void PermissionMissing(ILogger logger, string permission, string channel);
}
