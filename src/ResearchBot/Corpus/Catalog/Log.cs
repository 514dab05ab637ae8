using Microsoft.Extensions.Logging;

namespace ResearchBot.Corpus.Catalog;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The stored text of {Space}/{Article}, revision {Revision}, does not fit its hash and is not used: add the article again, or restore a backup.")]
    public static partial void DamagedRevision(ILogger logger, string space, string article, int revision);

    [LoggerMessage(2, LogLevel.Information, "Of {Checked} stored texts, those of {Damaged} articles do not fit their hashes.")]
    public static partial void TextsChecked(ILogger logger, long @checked, int damaged);

    [LoggerMessage(3, LogLevel.Error, "The stored texts could not be compared with their hashes; it is tried again.")]
    public static partial void CheckFailed(ILogger logger, Exception exception);
}
