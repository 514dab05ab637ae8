namespace ResearchBot.Ingestion.Reading;

/// <summary>Bytes to read, whole in memory.</summary>
/// <param name="Name">A path or a name to show; its extension hints at the format.</param>
/// <param name="Bytes">What the file holds.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The extension in lower case with its dot; empty where there is none.</summary>
    internal string Extension => Path.GetExtension(Name).ToLowerInvariant();
}
