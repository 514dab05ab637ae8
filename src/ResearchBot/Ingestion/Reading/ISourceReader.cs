namespace ResearchBot.Ingestion.Reading;

/// <summary>Reads a file of any known format.</summary>
internal interface ISourceReader
{
    /// <summary>Reads the articles of a file. Whatever is wrong with it is a result; only cancellation throws.</summary>
    IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken);
}
