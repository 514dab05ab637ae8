using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ResearchBot.Benchmarks.Reading;

/// <summary>Files that are small, and unfold to something large or deep.</summary>
internal static class Bombs
{
    private const string Article = "word/document.xml";

    private const string Parts = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    /// <summary>All of them, by name.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> All() =>
    [
        ("gigabyte.docx", Zip(archive => Write(archive, Article, Word(1_000_000_000)))),
        ("gigabyte.html", Encoding.UTF8.GetBytes("<article>" + new string('x', 25_000_000))),
        ("gigabyte.html.gz", GZip(1_000_000_000)),
        ("nested.html", Text("<div>", 100_000)),
        ("nested-words.html", Text("<b><p>", 100_000)),
        ("links.md", Text("[a](b", 50_000)),
        ("laughs.docx", Zip(archive => Write(archive, Article, [Encoding.UTF8.GetBytes(Laughs())]))),
        ("laughs.html", Encoding.UTF8.GetBytes(Laughs())),
        ("nested.docx", Zip(archive => Write(archive, Article, [Text("<w:p>", 200_000)]))),
        ("entries.docx", Zip(archive =>
        {
            for (var i = 0; i < 60_000; i++)
            {
                archive.CreateEntry(FormattableString.Invariant($"{i}"), CompressionLevel.NoCompression);
            }
        })),
        ("overlap.docx", Overlapping()),
        ("filters.pdf", Pdf(20)),
        ("pages.pdf", ManyPages(100_000)),
    ];

    private static byte[] Text(string part, int times) => Encoding.UTF8.GetBytes(new StringBuilder(part.Length * times).Insert(0, part, times).ToString());

    private static IEnumerable<byte[]> Word(int bytes)
    {
        yield return "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"u8.ToArray();
        var block = new byte[1_000_000];
        block.AsSpan().Fill((byte)'x');

        for (var written = 0; written < bytes; written += block.Length)
        {
            yield return block;
        }

        yield return "</w:t></w:r></w:p></w:body></w:document>"u8.ToArray();
    }

    private static string Laughs()
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY l0 \"ha\">");

        for (var i = 1; i < 10; i++)
        {
            text.Append("<!ENTITY l").Append(i).Append(" \"").Insert(text.Length, $"&l{i - 1};", 10).Append("\">");
        }

        return text.Append("]><l>&l9;</l>").ToString();
    }

    private static byte[] Zip(Action<ZipArchive> fill)
    {
        using var stream = new MemoryStream();

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "_rels/.rels", [Encoding.UTF8.GetBytes(Parts)]);
            fill(archive);
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive archive, string name, IEnumerable<byte[]> blocks)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();

        foreach (var block in blocks)
        {
            entry.Write(block);
        }
    }

    /// <summary>A directory whose two hundred entries all name the same bytes.</summary>
    private static byte[] Overlapping()
    {
        var zip = Zip(archive =>
        {
            for (var i = 0; i < 200; i++)
            {
                Write(archive, i == 0 ? Article : FormattableString.Invariant($"word/part{i:000}.xml"), i == 0 ? Word(30_000_000) : [[(byte)'x']]);
            }
        });

        for (var at = zip.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0;)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at + 42), 0);
            var next = zip.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return zip;
    }

    private static byte[] GZip(int bytes)
    {
        using var stream = new MemoryStream();

        using (var zip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1_000_000];

            for (var written = 0; written < bytes; written += block.Length)
            {
                zip.Write(block);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A page whose content was deflated again and again.</summary>
    private static byte[] Pdf(int layers)
    {
        var content = new byte[50_000_000];
        content.AsSpan().Fill((byte)' ');

        for (var i = 0; i < layers; i++)
        {
            using var packed = new MemoryStream();

            using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                zip.Write(content);
            }

            content = packed.ToArray();
        }

        var filters = string.Concat(Enumerable.Repeat("/FlateDecode ", layers));

        return Document([
            Encoding.ASCII.GetBytes("<</Type/Catalog/Pages 2 0 R>>"),
            Encoding.ASCII.GetBytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
            Encoding.ASCII.GetBytes("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"),
            [.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"<</Length {content.Length}/Filter[{filters}]>>\nstream\n")), .. content, .. "\nendstream"u8],
        ]);
    }

    private static byte[] ManyPages(int pages) => Document([
        Encoding.ASCII.GetBytes("<</Type/Catalog/Pages 2 0 R>>"),
        Encoding.ASCII.GetBytes(FormattableString.Invariant($"<</Type/Pages/Kids[{string.Concat(Enumerable.Repeat("3 0 R ", pages))}]/Count {pages}>>")),
        Encoding.ASCII.GetBytes("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>"),
    ]);

    private static byte[] Document(IReadOnlyList<byte[]> objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var places = new List<long>();

        foreach (var (i, body) in objects.Index())
        {
            places.Add(file.Position);
            file.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{i + 1} 0 obj\n")));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Position;
        file.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n")));
        places.ForEach(place => file.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{place:0000000000} 00000 n \n"))));
        file.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF")));

        return file.ToArray();
    }
}
