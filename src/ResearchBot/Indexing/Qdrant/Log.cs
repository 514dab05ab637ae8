using Microsoft.Extensions.Logging;

namespace ResearchBot.Indexing.Qdrant;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The Qdrant API key goes unencrypted to {Host}: use https, or a server on this machine.")]
    public static partial void KeyInClear(ILogger logger, string host);

    [LoggerMessage(Level = LogLevel.Information, Message = "Built {Generation}: {Passages} passages of {Articles} articles.")]
    public static partial void Built(ILogger logger, string generation, long passages, long articles);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Collections that are no longer used could not be deleted; the next build tries again.")]
    public static partial void UnusedKept(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Qdrant returned {Count} rows that the filter forbids or that cannot be read; they were dropped.")]
    public static partial void RowsDropped(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The query was encoded with profile {Wanted}, the generation in use with {Found}: searched by words alone.")]
    public static partial void ProfileDiffers(ILogger logger, string wanted, string found);
}
