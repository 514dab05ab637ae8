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
            _ when FileKinds.Of(bytes) is FileKind.Zip or FileKind.Compound => "Word files are not read yet; save it as a .txt or .html file.",
            _ when bytes.IsEmpty => "The file has no text.",
            _ => null,
        };
    }
}
