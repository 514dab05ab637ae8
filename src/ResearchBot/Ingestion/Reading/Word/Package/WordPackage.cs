using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace ResearchBot.Ingestion.Reading.Word.Package;

/// <summary>
/// The parts of a Word file and how they point to each other (ECMA-376, Open Packaging Conventions). Only parts that are asked
/// for are unfolded; nothing outside of the file is ever followed.
/// </summary>
internal sealed class WordPackage
{
    private const int LocalLength = 30;
    private const int Stored = 0;
    private const int Deflated = 8;

    private readonly ReadOnlyMemory<byte> _zip;
    private readonly Dictionary<string, ZipFile> _files;
    private readonly UnfoldBudget _budget = new();

    /// <param name="zip">The whole file.</param>
    /// <exception cref="WordRefusalException">It is no sound zip.</exception>
    public WordPackage(ReadOnlyMemory<byte> zip)
    {
        _zip = zip;
        _files = ZipDirectory.Read(zip.Span).DistinctBy(file => file.Name).ToDictionary(file => file.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Tells whether there is such a part.</summary>
    public bool Has(string part) => _files.ContainsKey(part);

    /// <summary>Opens a part as XML; null when it is not there.</summary>
    /// <exception cref="WordRefusalException">It is encrypted, or folded in a way that Word does not use.</exception>
    public XmlReader? Xml(string? part) => part is null || Open(part) is not { } stream ? null : XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>Opens a part; null when it is not there.</summary>
    public Stream? Open(string part)
    {
        if (!_files.TryGetValue(part, out var file))
        {
            return null;
        }

        var local = _zip.Span[file.At..];
        var from = local.StartsWith("PK\u0003\u0004"u8)
            ? file.At + LocalLength + BinaryPrimitives.ReadUInt16LittleEndian(local[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(local[28..])
            : int.MaxValue;

        if (file.IsEncrypted)
        {
            throw new WordRefusalException(WordRefusalException.Encrypted);
        }

        if (from > _zip.Length - file.Length || file.Method is not (Stored or Deflated))
        {
            throw new WordRefusalException(WordRefusalException.Damaged);
        }

        var bytes = new MemoryStream(_zip.Slice(from, file.Length).ToArray(), writable: false);

        return new CountedStream(file.Method == Stored ? bytes : new DeflateStream(bytes, CompressionMode.Decompress), file.Length, _budget);
    }

    /// <summary>The parts that a part points to, by the last word of the relation's type; the first of each.</summary>
    /// <param name="part">The part; empty for the file itself.</param>
    public IReadOnlyDictionary<string, string> Relations(string part)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var xml = Xml($"{folder}_rels/{part[folder.Length..]}.rels");

        while (xml?.Read() is true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Type") is { } type
                && xml.GetAttribute("Target") is { } target)
            {
                found.TryAdd(type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }

        return found;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();

        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                path = path[..Math.Max(0, path.Count - 1)];
            }
            else if (step != ".")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}
