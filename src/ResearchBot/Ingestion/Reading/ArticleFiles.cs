using System.Runtime.CompilerServices;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Ingestion.Reading.Lines;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Reads articles from files and folders. Whatever is wrong with a file is a result; only cancellation throws.</summary>
public sealed class ArticleFiles
{
    private readonly IReadOnlyList<IArticleReader> _readers;
    private readonly ArticleLinesReader _lines;
    private readonly int _maximumBytes;
    private readonly ILogger _logger;

    internal ArticleFiles(IEnumerable<IArticleReader> readers, ArticleLinesReader lines, IOptions<ReadingOptions> options, ILogger<ArticleFiles> logger)
    {
        _readers = [.. readers];
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
    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (FileRefusal.Of(file, _maximumBytes) is { } reason)
        {
            yield return new ReadResult.Failed(file.Name, reason);
            yield break;
        }

        var reader = _readers.First(reader => reader.CanRead(file));

        await foreach (var result in GuardAsync(file.Name, reader, reader.ReadAsync(file, cancellationToken), cancellationToken))
        {
            yield return result;
        }
    }

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
                await foreach (var result in GuardAsync(path, _lines, _lines.ReadAsync(path, stream, cancellationToken), cancellationToken))
                {
                    yield return result;
                }

                yield break;
            }

            var bytes = await FileOpening.TryReadAsync(stream, _maximumBytes + 1, cancellationToken);

            if (bytes is null)
            {
                yield return new ReadResult.Failed(path, FileOpening.Unreadable);
            }
            else if (!inFolder || !FolderWalk.IsPlainReadme(path, bytes))
            {
                await foreach (var result in ReadAsync(new SourceFile(path, bytes), cancellationToken))
                {
                    yield return result;
                }
            }
        }
    }

    private async IAsyncEnumerable<ReadResult> GuardAsync(string path, IArticleReader reader, IAsyncEnumerable<ReadResult> results, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var enumerator = results.GetAsyncEnumerator(cancellationToken);

        while (true)
        {
            ReadResult? result;

            try
            {
                result = await enumerator.MoveNextAsync() ? enumerator.Current : null;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                _logger.ReaderFailed(reader.GetType().Name, failure.GetType().Name);
                _logger.ReaderFailedBecause(reader.GetType().Name, failure);
                result = new ReadResult.Failed(path, failure is IOException ? FileOpening.Unreadable : "The file could not be read: something in it is not understood. Try it as plain text.");
            }

            if (result is null)
            {
                yield break;
            }

            yield return result;
        }
    }
}
