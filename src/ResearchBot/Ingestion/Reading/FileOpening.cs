namespace ResearchBot.Ingestion.Reading;

/// <summary>Opens files, with a plain sentence for each way in which that fails.</summary>
internal static class FileOpening
{
    /// <summary>Why a file failed while it was read.</summary>
    public const string Unreadable = "The file could not be read from the disk.";

    /// <summary>Opens a file to read.</summary>
    /// <returns>A stream; or none, and the reason.</returns>
    public static (FileStream? Stream, string Reason) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan), "");
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "There is no file or folder of this name.");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "The file may not be read; check its permissions.");
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException)
        {
            return (null, Unreadable);
        }
    }

    /// <summary>Reads a stream up to a number of bytes; null when the disk fails.</summary>
    public static async Task<ReadOnlyMemory<byte>?> TryReadAsync(Stream stream, int atMost, CancellationToken cancellationToken)
    {
        try
        {
            // One byte more than it says it has tells whether it has.
            var bytes = new byte[stream.CanSeek ? Math.Min(stream.Length + 1, atMost) : 64 * 1024];
            var length = 0;

            while (await stream.ReadAsync(bytes.AsMemory(length), cancellationToken) is > 0 and var read)
            {
                length += read;

                if (length == bytes.Length && length < atMost)
                {
                    Array.Resize(ref bytes, Math.Min(length * 2, atMost));
                }
            }

            return bytes.AsMemory(0, length);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
