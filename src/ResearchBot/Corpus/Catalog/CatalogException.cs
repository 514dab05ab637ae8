namespace ResearchBot.Corpus.Catalog;

/// <summary>The catalog cannot be used; the message is one plain sentence for an operator.</summary>
public sealed class CatalogException : Exception
{
    /// <summary>Creates the exception.</summary>
    public CatalogException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
