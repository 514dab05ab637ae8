using System.Runtime.CompilerServices;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Reads a file with the first reader that knows its format, in this process.</summary>
internal sealed class FormatReaders(IEnumerable<IArticleReader> readers, IOptions<ReadingOptions> options, ILogger<FormatReaders> logger) : ISourceReader
{
    private readonly IReadOnlyList<IArticleReader> _readers = [.. readers];
    private readonly int _maximumBytes = options.Value.MaximumBytes;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (FileRefusal.Of(file, _maximumBytes) is { } reason)
        {
            yield return new ReadResult.Failed(file.Name, reason);
            yield break;
        }

        var reader = _readers.First(reader => reader.CanRead(file));

        await foreach (var result in ReaderGuard.ReadAsync(file.Name, reader, reader.ReadAsync(file, cancellationToken), logger, cancellationToken))
        {
            yield return result;
        }
    }
}
