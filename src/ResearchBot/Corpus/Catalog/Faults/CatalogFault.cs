using Microsoft.Data.Sqlite;

namespace ResearchBot.Corpus.Catalog.Faults;

/// <summary>Says in one plain sentence what is wrong with a catalog, and what to do.</summary>
public static class CatalogFault
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Damaged = 11;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    /// <summary>The sentence; null for a fault of another kind.</summary>
    /// <param name="exception">What was thrown, whatever it is wrapped in.</param>
    /// <param name="directory">The data directory, as the settings name it.</param>
    public static string? Explain(Exception exception, string directory)
    {
        if (exception is CatalogException)
        {
            return exception.Message;
        }

        return DiskFull.Is(exception)
            ? $"The disk of the data directory '{directory}' is full: free some space and try again."
            : Find(exception)?.SqliteErrorCode switch
            {
                Damaged or NoDatabase => $"The catalog in '{directory}' is damaged and cannot be opened; it was left as it is: restore a backup with 'researchbot restore FILE', or move the file 'catalog.db' away to begin anew.",
                Busy or Locked => $"Another process is busy with the catalog in '{directory}': try again in a moment.",
                ReadOnly or CannotOpen => NotWritable(directory),
                _ => null,
            };
    }

    /// <summary>Tells whether something failed because the disk, or a quota, is full.</summary>
    public static bool IsDiskFull(Exception exception) => DiskFull.Is(exception);

    /// <summary>Tells whether the file itself is harmed.</summary>
    internal static bool IsDamage(Exception exception) => Find(exception)?.SqliteErrorCode is Damaged or NoDatabase;

    internal static string NotWritable(string directory) =>
        $"The data directory '{directory}' cannot be written: give the program that right, or set Data__Directory to another folder.";

    private static SqliteException? Find(Exception? exception) =>
        exception is null ? null : exception as SqliteException ?? Find(exception.InnerException);
}
