using System.Runtime.CompilerServices;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Ingestion.Reading.Lines;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Reads articles from files and folders. Whatever is wrong with a file is a result; only cancellation throws.</summary>
public sealed class ArticleFiles
{
    private readonly ISourceReader _reader;
    private readonly ArticleLinesReader _lines;
    private readonly int _maximumBytes;
    private readonly ILogger _logger;

    internal ArticleFiles(ISourceReader reader, ArticleLinesReader lines, IOptions<ReadingOptions> options, ILogger<ArticleFiles> logger)
    {
        _reader = reader;
        _lines = lines;
        _maximumBytes = options.Value.MaximumBytes;
        _logger = logger;
    }

    /// <summary>Reads a file; or a folder with all below it in ordinal order, without hidden files, links that leave the folder, files of no known format, and a <c>README.md</c> that carries no front matter.</summary>
    public async IAsyncEnumerable<ReadResult> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var inFolder = Directory.Exists(path);

        foreach (var file in inFolder ? FolderWalk.Files(path) : [path])
        {
            cancellationToken.ThrowIfCancellationRequested();

            await foreach (var result in ReadFileAsync(file, inFolder, cancellationToken))
            {
                yield return result;
            }
        }
    }

    /// <summary>Reads a file that is already in memory.</summary>
    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) => _lines.CanRead(file)
        ? ReaderGuard.ReadAsync(file.Name, _lines, _lines.ReadAsync(file, cancellationToken), _logger, cancellationToken)
        : _reader.ReadAsync(file, cancellationToken);

    private async IAsyncEnumerable<ReadResult> ReadFileAsync(string path, bool inFolder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (stream, reason) = FileOpening.Open(path);

        if (stream is null)
        {
            yield return new ReadResult.Failed(path, reason);
            yield break;
        }

        await using (stream)
        {
            if (ArticleLinesReader.IsNamedSo(Path.GetExtension(path).ToLowerInvariant()))
            {
                await foreach (var result in ReaderGuard.ReadAsync(path, _lines, _lines.ReadAsync(path, stream, cancellationToken), _logger, cancellationToken))
                {
                    yield return result;
                }

                yield break;
            }

            if (await FileOpening.TryReadAsync(stream, _maximumBytes + 1, cancellationToken) is not { } bytes)
            {
                yield return new ReadResult.Failed(path, FileOpening.Unreadable);
            }
            else if (!inFolder || !FolderWalk.IsPlainReadme(path, bytes.Span))
            {
                await foreach (var result in ReadAsync(new SourceFile(path, bytes), cancellationToken))
                {
                    yield return result;
                }
            }
        }
    }
}
