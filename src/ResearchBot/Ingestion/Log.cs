using Microsoft.Extensions.Logging;

namespace ResearchBot.Ingestion;

internal static partial class Log
{
    [LoggerMessage(30, LogLevel.Warning, "The starter article {Path} was left out: {Reason}")]
    public static partial void SeedFileFailed(ILogger logger, string path, string reason);

    [LoggerMessage(31, LogLevel.Warning, "The folder of starter articles '{Folder}' is not there: nothing was loaded. Corpus__Seed names it.")]
    public static partial void SeedFolderMissing(ILogger logger, string folder);
}
