using System.Text;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading.PlainText;

public sealed class PlainTextReaderTests
{
    private const string Body = "The first paragraph tells what happened on Sunday, and it goes on for a while.\n\nThe second one ends it.";

    [Theory]
    [InlineData("A Great Headline\n\nBy Jane Doe and John Roe | The Verge\nDec. 3, 2023 10:15 am ET\n\n", "A Great Headline", "Jane Doe and John Roe", "The Verge", "2023-12-03")]
    [InlineData("A Great Headline\nWritten by Jane Doe\nPublished: December 3, 2023\nSource: The Verge\nURL: https://example.org/a\n\n", "A Great Headline", "Jane Doe", "The Verge", "2023-12-03")]
    [InlineData("3 December 2023\nAuthor: Jane van der Berg\nSource: Reuters\nTitle: A Great Headline\n\n", "A Great Headline", "Jane van der Berg", "Reuters", "2023-12-03")]
    [InlineData("by Jane Doe, December 3, 2023\nA Great Headline\n\n", "A Great Headline", "Jane Doe", null, "2023-12-03")]
    [InlineData("A great headline ends here.\nBy JANE DOE for The Verge\n2023-12-03\n\n", "A great headline ends here.", "JANE DOE", "The Verge", "2023-12-03")]
    [InlineData("Will it work?\n\nA subtitle that explains it.\nBy Jane Doe\n\n", "Will it work?", "Jane Doe", null, null)]
    [InlineData("A Great Headline\n\nPublished on December 3, 2023 | Updated December 5, 2023\n\n", "A Great Headline", null, null, "2023-12-03")]
    public async Task The_head_is_recognised_and_stays_in_the_text(string head, string title, string? author, string? source, string? day)
    {
        var draft = await Reading.DraftAsync("some-file.txt", head + Body);

        Assert.Equal(head + Body, draft.Text);
        Assert.Equal((title, author, source, day), (draft.Details.Title, draft.Details.Author, draft.Details.Source, draft.Details.PublishedAt?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(Body)]
    [InlineData("By Monday the vote was lost, and nobody knew why it had been called.\n\nMore.")]
    [InlineData("The summit was hosted by the government of the United\nKingdom at Bletchley Park, where codes were once\nbroken.\n")]
    [InlineData("Note: this is prose,\nand it goes on.")]
    public async Task Running_prose_is_no_title(string text)
    {
        var draft = await Reading.DraftAsync("notes/summit-in_london.txt", text);

        Assert.Equal(("summit in london", null), (draft.Details.Title, draft.Details.Author));
    }

    [Fact]
    public async Task Every_common_encoding_is_read()
    {
        const string Text = "Überraschung — “naïve” café\r\n\r\nZwei Sätze über Käse und Öl stehen hier.";
        var old = CodePagesEncodingProvider.Instance;

        foreach (var encoding in new[] { new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UnicodeEncoding(false, false), new UnicodeEncoding(true, false), old.GetEncoding(1252)! })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)];
            Assert.Equal(Text, (await Reading.DraftAsync("a.txt", bytes)).Text);
        }

        const string Russian = "Саммит прошёл в Лондоне. Министры подписали декларацию.";
        Assert.Equal(Russian, (await Reading.DraftAsync("a.txt", old.GetEncoding(1251)!.GetBytes(Russian))).Text);
        Assert.Equal(Russian, (await Reading.DraftAsync("a.txt", old.GetEncoding("koi8-r")!.GetBytes(Russian))).Text);
    }

    [Fact]
    public async Task One_broken_byte_does_not_spoil_a_utf8_text()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Käse und Öl über Zürich, schön grün"), 0xC3];

        Assert.StartsWith("Käse und Öl", (await Reading.DraftAsync("a.txt", bytes)).Text);
    }

    [Fact]
    public async Task What_is_no_text_is_refused()
    {
        Assert.Equal("This is not a text file.", await Reading.ReasonAsync("a.txt", "abc\0def"));
        Assert.Equal("This is not a text file.", await Reading.ReasonAsync("a.bin", Enumerable.Range(0, 2_000).Select(i => (byte)(i % 32)).ToArray()));
        Assert.Equal("The file has no text.", await Reading.ReasonAsync("a.txt", ""));
        Assert.Equal("The file has no text.", await Reading.ReasonAsync("a.txt", "\uFEFF \r\n"));
        Assert.Contains("2 million", await Reading.ReasonAsync("a.txt", string.Concat(Enumerable.Repeat("word ", 500_000))));
    }
}
