using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace ResearchBot.Ingestion.Reading.Worker;

/// <summary>What a process is asked to read a file for.</summary>
internal enum WorkerTask
{
    /// <summary>For the articles that it holds.</summary>
    Articles,

    /// <summary>For the items that it lists, as a feed.</summary>
    Feed,
}

/// <summary>
/// What goes between the two processes. A request: what is wanted, the length of the name, the length of the file, all as 32-bit
/// little-endian numbers, then the name in UTF-8 and the file. The answer: each reply as a length and JSON, then a length of zero.
/// </summary>
internal static class WorkerFrames
{
    /// <summary>What a process says when it is ready; nothing else begins so.</summary>
    public static ReadOnlySpan<byte> Greeting => "RBREAD01"u8;

    private const int HeadLength = 12;

    private const int LongestName = 32 * 1024;
    private const int LongestFile = 256 * 1024 * 1024;

    /// <summary>Two million characters of any script, escaped, and the rest of an article.</summary>
    private const int LongestReply = 32 * 1024 * 1024;

    public static async Task WriteRequestAsync(Stream to, WorkerTask task, SourceFile file, CancellationToken cancellationToken)
    {
        var name = Encoding.UTF8.GetBytes(file.Name);
        var head = new byte[HeadLength];
        BinaryPrimitives.WriteInt32LittleEndian(head, (int)task);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), name.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), file.Bytes.Length);
        await to.WriteAsync(head, cancellationToken);
        await to.WriteAsync(name, cancellationToken);
        await to.WriteAsync(file.Bytes, cancellationToken);
        await to.FlushAsync(cancellationToken);
    }

    /// <returns>Null when there is no further request.</returns>
    public static async Task<(WorkerTask Task, SourceFile File)?> ReadRequestAsync(Stream from, CancellationToken cancellationToken)
    {
        var head = new byte[HeadLength];

        if (await from.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken) < head.Length)
        {
            return null;
        }

        var task = (WorkerTask)BinaryPrimitives.ReadInt32LittleEndian(head);
        var name = await ReadAsync(from, BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(4)), LongestName, cancellationToken);
        var bytes = await ReadAsync(from, BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(8)), LongestFile, cancellationToken);

        return (task, new SourceFile(Encoding.UTF8.GetString(name), bytes));
    }

    public static async Task WriteReplyAsync(Stream to, WorkerReply? reply, CancellationToken cancellationToken)
    {
        var json = reply is null ? [] : JsonSerializer.SerializeToUtf8Bytes(reply, WorkerShapes.Default.WorkerReply);
        var head = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(head, json.Length);
        await to.WriteAsync(head, cancellationToken);
        await to.WriteAsync(json, cancellationToken);
        await to.FlushAsync(cancellationToken);
    }

    /// <returns>Null when there is no further reply to this request.</returns>
    /// <exception cref="InvalidDataException">It is no reply.</exception>
    /// <exception cref="EndOfStreamException">The process has ended.</exception>
    public static async Task<WorkerReply?> ReadReplyAsync(Stream from, CancellationToken cancellationToken)
    {
        var head = new byte[4];
        await from.ReadExactlyAsync(head, cancellationToken);
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);

        if (length == 0)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(await ReadAsync(from, length, LongestReply, cancellationToken), WorkerShapes.Default.WorkerReply)
                ?? throw new InvalidDataException("An empty reply.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("A reply that is not understood.", exception);
        }
    }

    private static async Task<byte[]> ReadAsync(Stream from, int length, int atMost, CancellationToken cancellationToken)
    {
        if (length < 0 || length > atMost)
        {
            throw new InvalidDataException("A length that cannot be.");
        }

        var bytes = new byte[length];
        await from.ReadExactlyAsync(bytes, cancellationToken);

        return bytes;
    }
}
