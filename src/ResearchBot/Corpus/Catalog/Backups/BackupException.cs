namespace ResearchBot.Corpus.Catalog.Backups;

/// <summary>A backup cannot be written or restored; the message is one plain sentence for an operator.</summary>
public sealed class BackupException : Exception
{
    /// <summary>Creates the exception.</summary>
    public BackupException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
