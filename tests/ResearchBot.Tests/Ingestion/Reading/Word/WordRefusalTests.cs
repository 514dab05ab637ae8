using System.Buffers.Binary;
using System.Text;

using Xunit;

using static ResearchBot.Tests.Ingestion.Reading.Word.WordFile;

namespace ResearchBot.Tests.Ingestion.Reading.Word;

public sealed class WordRefusalTests
{
    private const string Damaged = "The Word file is damaged and cannot be read; open it in a word processor, save it anew, and add that.";
    private const string TooLarge = "The Word file unfolds to far more than a text needs; save its text as a .txt file.";

    [Fact]
    public async Task A_file_that_unfolds_to_a_thousand_times_its_size_is_refused_without_being_held()
    {
        var bomb = WordFile.Of(P(new string('x', 50_000_000))).Build();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(TooLarge, await Reading.ReasonAsync("a.docx", bomb));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000_000);
    }

    [Fact]
    public async Task A_size_that_the_header_lies_about_changes_nothing()
    {
        var bomb = WordFile.Of(P(new string('x', 50_000_000))).Build();

        for (var at = bomb.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0; at = Next(bomb, at))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(at + 24), 10);
        }

        Assert.Equal(TooLarge, await Reading.ReasonAsync("a.docx", bomb));
    }

    [Fact]
    public async Task Files_that_lie_over_each_other_are_refused()
    {
        var zip = WordFile.Of(P("Words.")).Build();
        var first = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var second = Next(zip, first);
        zip.AsSpan(first + 42, 4).CopyTo(zip.AsSpan(second + 42));

        Assert.Equal(Damaged, await Reading.ReasonAsync("a.docx", zip));
    }

    [Fact]
    public async Task A_zip_of_too_many_files_is_refused() =>
        Assert.StartsWith(
            "The Word file has more than 2,000 parts",
            await Reading.ReasonAsync("a.docx", Zip([.. Enumerable.Range(0, 2_001).Select(i => ($"word/{i}.xml", Array.Empty<byte>()))])),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w:document xmlns:w=\"w\"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><w:document xmlns:w=\"w\"/>")]
    [InlineData("<w:document xmlns:w=\"w\"><w:body>")]
    [InlineData("")]
    public async Task Entities_and_broken_xml_are_refused(string xml) =>
        Assert.Equal(Damaged, await Reading.ReasonAsync("a.docx", new WordFile().With("word/document.xml", xml).Build()));

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 30_000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 30_000));

        Assert.StartsWith("The Word file is nested too deeply", await Reading.ReasonAsync("a.docx", WordFile.Of(deep).Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EncryptedPackage", "The Word file is protected by a password")]
    [InlineData("WordDocument", "Old Word files (.doc) are not read")]
    [InlineData("Workbook", "This is an old Office file")]
    public async Task Compound_files_are_told_apart(string stream, string reason) =>
        Assert.StartsWith(reason, await Reading.ReasonAsync("a.docx", (byte[])[0xD0, 0xCF, 0x11, 0xE0, .. new byte[508], .. Encoding.Unicode.GetBytes(stream)]), StringComparison.Ordinal);

    [Theory]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.text", "OpenDocument files (.odt) are not read")]
    [InlineData("META-INF/container.xml", "<container/>", "E-books (.epub) are not read")]
    [InlineData("notes.txt", "Words.", "This is a zip archive")]
    public async Task Other_zips_are_named(string name, string text, string reason) =>
        Assert.StartsWith(reason, await Reading.ReasonAsync("a.docx", Zip((name, Encoding.UTF8.GetBytes(text)))), StringComparison.Ordinal);

    [Fact]
    public async Task A_rich_text_file_is_named() =>
        Assert.StartsWith("Rich text files (.rtf) are not read", await Reading.ReasonAsync("a.doc", "{\\rtf1 Words}"), StringComparison.Ordinal);

    [Fact]
    public async Task A_cut_or_flipped_file_is_refused_or_read_but_never_throws()
    {
        var whole = WordFile.Of(P("Words are here.") + P("And here.")).Build();

        for (var at = 4; at < whole.Length; at += 13)
        {
            var flipped = whole.ToArray();
            flipped[at] ^= 0x10;

            Assert.Single(await Reading.AllAsync("a.docx", whole.AsMemory(0, at)));
            Assert.Single(await Reading.AllAsync("a.docx", flipped));
        }
    }

    private static int Next(byte[] zip, int at)
    {
        var next = zip.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);

        return next < 0 ? -1 : at + 4 + next;
    }
}
