using System.Buffers.Binary;
using System.Text;

namespace ResearchBot.Ingestion.Reading.Word.Package;

/// <summary>A file in a zip.</summary>
/// <param name="Name">Its path.</param>
/// <param name="At">Where its local header begins.</param>
/// <param name="Length">How many bytes it has folded, as the directory says.</param>
/// <param name="Method">How it is folded: 0 not at all, 8 deflate.</param>
/// <param name="IsEncrypted">It needs a password.</param>
internal readonly record struct ZipFile(string Name, int At, int Length, int Method, bool IsEncrypted);

/// <summary>Reads the directory of a zip from its end, and refuses one whose files lie over each other.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int HeaderLength = 46;
    private const int LocalLength = 30;
    private const int MostFiles = 2_000;

    /// <summary>The files of a zip.</summary>
    /// <exception cref="WordRefusalException">The zip is damaged, has too many files, or its files overlap.</exception>
    public static IReadOnlyList<ZipFile> Read(ReadOnlySpan<byte> zip)
    {
        var end = End(zip);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(zip[(end + 10)..]);
        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 16)..]);

        if (count > MostFiles)
        {
            throw new WordRefusalException(WordRefusalException.TooManyParts);
        }

        var files = new List<ZipFile>(count);

        for (var i = 0; i < count; i++)
        {
            if (at + HeaderLength > end || !zip[(int)at..].StartsWith("PK\u0001\u0002"u8))
            {
                throw new WordRefusalException(WordRefusalException.Damaged);
            }

            var header = zip[(int)at..];
            var (name, extra, comment) = (Short(header, 28), Short(header, 30), Short(header, 32));
            var (length, local) = (BinaryPrimitives.ReadUInt32LittleEndian(header[20..]), BinaryPrimitives.ReadUInt32LittleEndian(header[42..]));

            if (HeaderLength + name > header.Length || (long)local + LocalLength + length > end)
            {
                throw new WordRefusalException(WordRefusalException.Damaged);
            }

            files.Add(new ZipFile(Encoding.UTF8.GetString(header.Slice(HeaderLength, name)).Replace('\\', '/'), (int)local, (int)length, Short(header, 10), (Short(header, 8) & 1) != 0));
            at += HeaderLength + name + extra + comment;
        }

        return Overlap(files) ? throw new WordRefusalException(WordRefusalException.Damaged) : files;
    }

    private static int End(ReadOnlySpan<byte> zip)
    {
        var from = Math.Max(0, zip.Length - EndLength - LongestComment);
        var at = zip[from..].LastIndexOf("PK\u0005\u0006"u8);

        return at >= 0 && from + at + EndLength <= zip.Length ? from + at : throw new WordRefusalException(WordRefusalException.Damaged);
    }

    private static bool Overlap(List<ZipFile> files)
    {
        var last = 0L;

        foreach (var file in files.OrderBy(file => file.At))
        {
            if (file.At < last)
            {
                return true;
            }

            last = (long)file.At + LocalLength + file.Length;
        }

        return false;
    }

    private static int Short(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header[at..]);
}
