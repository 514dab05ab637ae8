using System.Globalization;

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
            _ when file.Extension is ".pdf" || bytes.TrimStart("\r\n \uFEFF"u8).StartsWith("%PDF-"u8) => "PDF files are not read yet; save its text as a .txt or .md file.",
            _ when file.Extension is ".docx" or ".doc" || IsWord(bytes) => "Word files are not read yet; save it as a .txt or .html file.",
            _ when bytes.IsEmpty => "The file has no text.",
            _ => null,
        };
    }

    private static bool IsWord(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || (bytes.StartsWith("PK\u0003\u0004"u8) && bytes.IndexOf("word/"u8) >= 0);
}
