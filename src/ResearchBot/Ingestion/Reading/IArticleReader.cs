namespace ResearchBot.Ingestion.Reading;

/// <summary>Reads one format.</summary>
public interface IArticleReader
{
    /// <summary>Tells whether a file looks like this format, by its extension or its first bytes.</summary>
    bool CanRead(SourceFile file);

    /// <summary>Reads the articles of a file. Whatever is wrong with it is a result; only cancellation throws.</summary>
    IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken);
}
