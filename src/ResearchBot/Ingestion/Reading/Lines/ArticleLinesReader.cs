using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

using Microsoft.Extensions.Options;

namespace ResearchBot.Ingestion.Reading.Lines;

/// <summary>Reads a <c>.jsonl</c> of articles line by line: a bad line is a result of its own, and the rest go on.</summary>
internal sealed class ArticleLinesReader(IOptions<ReadingOptions> options) : IArticleReader
{
    private readonly int _longestLine = options.Value.MaximumBytes;

    /// <summary>Tells whether a name promises article lines.</summary>
    public static bool IsNamedSo(string extension) => extension is ".jsonl" or ".ndjson";

    /// <inheritdoc/>
    public bool CanRead(SourceFile file) => IsNamedSo(file.Extension) || (file.Extension.Length == 0 && StartsAnObject(file.Bytes.Span));

    /// <inheritdoc/>
    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var bytes = MemoryMarshal.TryGetArray(file.Bytes, out var array) ? array : file.Bytes.ToArray();

        return ReadAsync(file.Name, new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), cancellationToken);
    }

    /// <summary>Reads a stream of any length, holding one line at a time.</summary>
    public async IAsyncEnumerable<ReadResult> ReadAsync(string path, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = false;

        await foreach (var (number, line) in LineSplitter.SplitAsync(stream, _longestLine, cancellationToken))
        {
            if (line is not { } bytes)
            {
                found = true;
                yield return new ReadResult.Failed(path, $"Line {number}: It is longer than {_longestLine} bytes.");
            }
            else if (!IsBlank(bytes.Span))
            {
                found = true;
                yield return ArticleLine.Read(path, number, bytes.Span);
            }
        }

        if (!found)
        {
            yield return new ReadResult.Failed(path, "The file has no articles.");
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;

    private static bool StartsAnObject(ReadOnlySpan<byte> bytes) => bytes.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{', ..];
}
