using System.Runtime.CompilerServices;

namespace ResearchBot.Ingestion.Reading.Lines;

/// <summary>Cuts a stream into lines and never holds more than one of them.</summary>
internal static class LineSplitter
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>Gives each line with its number from 1, without its line feed and without a byte order mark.</summary>
    /// <param name="stream">Read to its end, and left open.</param>
    /// <param name="longest">A longer line is given as null, in its place.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Lines that hold until the next one is asked for.</returns>
    public static async IAsyncEnumerable<(int Number, ReadOnlyMemory<byte>? Line)> SplitAsync(
        Stream stream,
        int longest,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(FirstBuffer, longest)];
        var (start, end, number, tooLong) = (0, 0, 1, false);

        while (true)
        {
            if (end == buffer.Length)
            {
                tooLong |= start == 0 && buffer.Length >= longest;
                (buffer, start, end) = tooLong ? (buffer, 0, 0) : MakeRoom(buffer, start, end, longest);
            }

            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
            var searched = end;
            end += read;

            for (var feed = IndexOfFeed(buffer, searched, end); feed >= 0; feed = IndexOfFeed(buffer, start, end))
            {
                yield return (number, tooLong ? default(ReadOnlyMemory<byte>?) : Trim(buffer.AsMemory(start, feed - start), number));
                (start, tooLong) = (feed + 1, false);
                number++;
            }

            if (read == 0)
            {
                if (tooLong || end > start)
                {
                    yield return (number, tooLong ? default(ReadOnlyMemory<byte>?) : Trim(buffer.AsMemory(start, end - start), number));
                }

                yield break;
            }
        }
    }

    private static (byte[] Buffer, int Start, int End) MakeRoom(byte[] buffer, int start, int end, int longest)
    {
        var target = start > 0 ? buffer : new byte[(int)Math.Min(buffer.Length * 2L, longest)];
        Buffer.BlockCopy(buffer, start, target, 0, end - start);

        return (target, 0, end - start);
    }

    private static int IndexOfFeed(byte[] buffer, int from, int to)
    {
        var index = buffer.AsSpan(from, to - from).IndexOf((byte)'\n');

        return index < 0 ? -1 : from + index;
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line, int number) =>
        number == 1 && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
}
