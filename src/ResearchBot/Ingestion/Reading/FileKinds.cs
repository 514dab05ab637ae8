namespace ResearchBot.Ingestion.Reading;

/// <summary>What a file is by its bytes, whatever its name says.</summary>
internal enum FileKind
{
    /// <summary>Text, or something that no reader knows.</summary>
    Other,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A zip, as Word, OpenDocument and others are.</summary>
    Zip,

    /// <summary>A compound file, as old Word files are, and new ones with a password.</summary>
    Compound,
}

/// <summary>Knows files by their first bytes.</summary>
internal static class FileKinds
{
    private const int HeaderWithin = 1024;

    /// <summary>The kind of a file.</summary>
    public static FileKind Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8) ? FileKind.Zip
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? FileKind.Compound
        : IsPdf(bytes) ? FileKind.Pdf
        : FileKind.Other;

    // Readers of PDF have always allowed for junk before the header.
    private static bool IsPdf(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart("\r\n\t \0\uFEFF"u8).StartsWith("%PDF-"u8)
        || (bytes[..Math.Min(bytes.Length, HeaderWithin)].IndexOf("%PDF-"u8) >= 0 && bytes[^Math.Min(bytes.Length, HeaderWithin)..].IndexOf("startxref"u8) >= 0);
}
