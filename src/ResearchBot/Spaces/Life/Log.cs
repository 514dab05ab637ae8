using Microsoft.Extensions.Logging;

using ResearchBot.Corpus;

namespace ResearchBot.Spaces.Life;

internal static partial class Log
{
    [LoggerMessage(40, LogLevel.Information, "What was kept of space '{Space}' is deleted: the bot left it long enough ago.")]
    public static partial void SpaceDeleted(ILogger logger, SpaceId space);
}
