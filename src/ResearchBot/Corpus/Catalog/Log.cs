using Microsoft.Extensions.Logging;

namespace ResearchBot.Corpus.Catalog;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The stored text of {Space}/{Article}, revision {Revision}, does not fit its hash and is not used: add the article again, or restore a backup.")]
    public static partial void DamagedRevision(ILogger logger, string space, string article, int revision);
}
