using System.IO.Compression;
using System.Text;

namespace ResearchBot.Tests.Ingestion.Reading.Word;

/// <summary>Makes Word files for tests, part by part.</summary>
internal sealed class WordFile
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Words = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal)
    {
        ["_rels/.rels"] = $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""",
        ["word/_rels/document.xml.rels"] = $"""<Relationships xmlns="{Package}">{string.Concat(new[] { "styles", "numbering", "footnotes", "endnotes" }.Select(part => $"""<Relationship Id="{part}" Type="{Office}/{part}" Target="{part}.xml"/>"""))}<Relationship Id="x" Type="{Office}/comments" Target="comments.xml"/></Relationships>""",
    };

    public static WordFile Of(string body) => new WordFile().With("word/document.xml", $"<w:document {Words}><w:body>{body}</w:body></w:document>");

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public WordFile With(string part, string xml)
    {
        _parts[part] = xml;

        return this;
    }

    /// <summary>Adds a part of the word processing vocabulary.</summary>
    public WordFile WithPart(string name, string root, string inner) => With($"word/{name}.xml", $"<w:{root} {Words}>{inner}</w:{root}>");

    public WordFile Says(string inner) => With(
        "docProps/core.xml",
        $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{inner}</cp:coreProperties>""");

    public byte[] Build() => Zip([.. _parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value)))]);

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        var zip = new MemoryStream();

        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return zip.ToArray();
    }
}
