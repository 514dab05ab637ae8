using Xunit;

using static ResearchBot.Tests.Ingestion.Reading.Word.WordFile;

namespace ResearchBot.Tests.Ingestion.Reading.Word;

public sealed class WordReaderTests
{
    private const string Styles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>
        <w:style w:styleId="Toc"><w:name w:val="toc 1"/></w:style><w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:styleId="Secret2"><w:basedOn w:val="Secret"/></w:style>
        """;

    private const string Lists = """
        <w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>
        """;

    [Fact]
    public async Task Headings_paragraphs_and_what_the_file_says_about_itself_are_read()
    {
        var file = WordFile.Of(P("Fishing in the north", "<w:pStyle w:val=\"Titel\"/>") + P("1 Cod 3", "<w:pStyle w:val=\"Toc\"/>") + P("Cod", "<w:pStyle w:val=\"H2\"/>") + P("Cod is scarce.") + P("") + P("Boats are many."))
            .WithPart("styles", "styles", Styles)
            .Says("<dc:creator>Ada Berg</dc:creator><dcterms:created>2021-05-04T09:00:00Z</dcterms:created><dcterms:modified>2022-01-01T09:00:00Z</dcterms:modified>");

        var draft = await Reading.DraftAsync("a.docx", file.Build());

        Assert.Equal("Cod\n\nCod is scarce.\n\nBoats are many.", draft.Text);
        Assert.Equal(("Fishing in the north", "Ada Berg", new DateOnly(2021, 5, 4), "de-DE"), (draft.Details.Title, draft.Details.Author, draft.Details.PublishedAt, draft.Details.Language));
    }

    [Fact]
    public async Task Lists_keep_their_numbers()
    {
        string Item(string text, int list, int level = 0) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        var file = WordFile.Of(P("Before.") + Item("Nets", 1) + Item("wide", 1, 1) + Item("narrow", 1, 1) + Item("Boats", 1) + Item("old", 1, 1) + P("Between.") + Item("cod", 2) + Item("herring", 2))
            .WithPart("numbering", "numbering", Lists);

        Assert.Equal("Before.\n\n1. Nets\n1.a) wide\n1.b) narrow\n2. Boats\n2.a) old\n\nBetween.\n\n- cod\n- herring", (await Reading.DraftAsync("a.docx", file.Build())).Text);
    }

    [Fact]
    public async Task Tables_are_read_row_by_row()
    {
        static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{P(cell)}</w:tc>"))}</w:tr>";
        var file = WordFile.Of(P("Fleet:") + $"<w:tbl>{Row("Town", "Boats")}{Row("Oslo", "7")}<w:tr><w:trPr><w:del/></w:trPr><w:tc>{P("Gone")}</w:tc><w:tc>{P("0")}</w:tc></w:tr></w:tbl>" + P("After."));

        Assert.Equal("Fleet:\n\nTown | Boats\nOslo | 7\n\nAfter.", (await Reading.DraftAsync("a.docx", file.Build())).Text);
    }

    [Fact]
    public async Task Notes_and_text_boxes_come_behind_their_paragraph()
    {
        var body = """
            <w:p><w:r><w:t>Cod is scarce</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> in the north</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>.</w:t></w:r></w:p><w:p><w:r><w:t>Next.</w:t></w:r></w:p>
            """;
        var file = WordFile.Of(body).WithPart("footnotes", "footnotes", $"<w:footnote w:id=\"0\" w:type=\"separator\">{P("---")}</w:footnote><w:footnote w:id=\"2\">{P("As counted in May.")}</w:footnote>");

        Assert.Equal("Cod is scarce in the north.\n\nAs counted in May.\n\nIn a box.\n\nNext.", (await Reading.DraftAsync("a.docx", file.Build())).Text);
    }

    [Theory]
    [InlineData("<w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:del><w:r><w:delText>old </w:delText></w:r></w:del>", "new words")]
    [InlineData("<w:moveFrom><w:r><w:t>moved </w:t></w:r></w:moveFrom>", "words")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>May </w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "May words")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden </w:t></w:r>", "words")]
    [InlineData("<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>shown </w:t></w:r>", "shown words")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"Secret2\"/></w:rPr><w:t>hidden </w:t></w:r>", "words")]
    [InlineData("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here </w:t></w:r></w:sdtContent></w:sdt>", "words")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>filled </w:t></w:r></w:sdtContent></w:sdt>", "filled words")]
    [InlineData("<w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink><w:r><w:tab/></w:r>", "linked words")]
    [InlineData("<w:r><w:t>post</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>war </w:t></w:r>", "post-war words")]
    public async Task Words_are_read_as_they_are_shown(string inner, string text) =>
        Assert.Equal(text, (await Reading.DraftAsync("a.docx", WordFile.Of($"<w:p>{inner}<w:r><w:t>words</w:t></w:r></w:p>").WithPart("styles", "styles", Styles).Build())).Text);

    [Theory]
    [InlineData("a.docm")]
    [InlineData("a.dotx")]
    [InlineData("a.pdf")]
    [InlineData("a.txt")]
    [InlineData("-")]
    public async Task A_word_file_is_known_by_its_bytes(string name) =>
        Assert.Equal("Words.", (await Reading.DraftAsync(name, WordFile.Of(P("Words.")).Build())).Text);
}
