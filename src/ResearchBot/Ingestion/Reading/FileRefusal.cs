using System.Globalization;
using System.Runtime.InteropServices;

using ResearchBot.Ingestion.Reading.Word;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Tells which files are not even begun.</summary>
internal static class FileRefusal
{
    /// <summary>Why a file is not read; null when it may be.</summary>
    public static string? Of(SourceFile file, int maximumBytes)
    {
        var bytes = file.Bytes.Span;

        return file switch
        {
            _ when bytes.Length > maximumBytes => string.Create(CultureInfo.InvariantCulture, $"The file is larger than {maximumBytes / 1048576.0:0.#} MB; split it or raise Reading:MaximumBytes."),
            _ when FileKinds.Of(bytes) is FileKind.Compound => Compound(bytes),
            _ when bytes.StartsWith("{\\rtf"u8) => "Rich text files (.rtf) are not read; save it as a .docx file and add that.",
            _ when bytes.IsEmpty => "The file has no text.",
            _ => null,
        };
    }

    // Names in a compound file are UTF-16.
    private static string Compound(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(MemoryMarshal.AsBytes("EncryptedPackage".AsSpan())) >= 0 ? WordRefusalException.Encrypted
        : bytes.IndexOf(MemoryMarshal.AsBytes("WordDocument".AsSpan())) >= 0 ? "Old Word files (.doc) are not read; save it as a .docx file and add that."
        : "This is an old Office file, which is not read; save it as a .docx or PDF file and add that.";
}
