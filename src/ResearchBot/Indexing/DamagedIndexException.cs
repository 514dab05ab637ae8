namespace ResearchBot.Indexing;

/// <summary>The index is not what was written, and was taken out of use: building it anew from the catalog helps.</summary>
public sealed class DamagedIndexException : Exception
{
    /// <summary>Creates the exception.</summary>
    public DamagedIndexException(Exception? innerException = null)
        : base("The index is damaged: it is built anew from the catalog.", innerException)
    {
    }
}
