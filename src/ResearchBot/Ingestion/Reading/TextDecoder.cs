using System.Text;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Turns bytes of unknown encoding into text, without the byte order mark.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE, 0x00, 0x00], Encoding.UTF32),
        ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    /// <summary>Decodes by byte order mark, UTF-16 without one, strict UTF-8, and last by the look of the bytes.</summary>
    /// <param name="bytes">A whole file.</param>
    /// <param name="declared">The encoding that the file names, for what is not UTF-8.</param>
    /// <returns>The text; null when the bytes are no text.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, Encoding? declared = null)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark))
            {
                return Check(encoding.GetString(bytes[mark.Length..]));
            }
        }

        var text = SingleByteText.WideOrder(bytes) is { } wide ? wide.GetString(bytes) : TryUtf8(bytes) ?? (OldOne(declared) ?? DoubleByteText.Guess(bytes) ?? SingleByteText.Guess(bytes)).GetString(bytes);

        return Check(text);
    }

    /// <summary>What calls itself Unicode and is not valid as such is something else.</summary>
    private static Encoding? OldOne(Encoding? declared) => declared?.WebName.StartsWith("utf-", StringComparison.OrdinalIgnoreCase) == true ? null : declared;

    /// <summary>UTF-8, also with a few broken bytes among many good ones; null when it is another encoding.</summary>
    private static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var lenient = Encoding.UTF8.GetString(bytes);
            var broken = lenient.AsSpan().Count('\uFFFD');

            return lenient.Count(c => c > '\u007F') >= broken * 5L ? lenient : null;
        }
    }

    /// <summary>Refuses what holds NUL, or more control characters than any text does.</summary>
    private static string? Check(string text)
    {
        var controls = text.Count(c => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\u001B'));

        return text.Contains('\0') || controls > 64 + (text.Length / 50) ? null : text;
    }
}
