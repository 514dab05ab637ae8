using ResearchBot.Corpus;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading.Pdf;

public sealed class PdfReaderTests
{
    private const string Name = "annual-report.pdf";

    [Fact]
    public async Task Two_columns_are_read_one_after_the_other_below_their_title()
    {
        var left = Lines("The left column begins the text here", "and goes on for several lines that", "fill it from one side to the other", "until the very bottom of the left.");
        var right = Lines("The right column comes after it and", "says what the left column left out,", "line by line and just as long as it", "until the very bottom of the right.");
        var sheets = new Sheets().Write(150, 780, 20, "A report in two columns").Write(60, 720, left).Write(320, 720, right);

        var draft = await Reading.DraftAsync(Name, sheets.Build());

        Assert.Equal($"A report in two columns\n\n{string.Join(' ', left)}\n\n{string.Join(' ', right)}", draft.Text);
        Assert.Equal("A report in two columns", draft.Details.Title);
    }

    [Fact]
    public async Task A_table_is_read_row_by_row()
    {
        var sheets = new Sheets();
        string[][] rows = [["Town", "Boats", "Crew"], ["Bergen", "12", "340"], ["Oslo", "7", "180"], ["Bodo", "31", "600"], ["Narvik", "4", "90"]];

        for (var i = 0; i < rows.Length; i++)
        {
            sheets.Write(60, 700 - (12 * i), rows[i][0]).Write(200, 700 - (12 * i), rows[i][1]).Write(300, 700 - (12 * i), rows[i][2]);
        }

        Assert.Equal(string.Join('\n', rows.Select(row => string.Join(' ', row))), (await Reading.DraftAsync(Name, sheets.Build())).Text);
    }

    [Fact]
    public async Task Words_cut_by_a_lines_end_are_joined_and_real_hyphens_stay()
    {
        var sheets = new Sheets().Write(
            60, 700, "Nobody saw the harbour being en-", "larged, which a well known and state-", "of-the-art crane did for the post-", "war fleet. The COVID-", "19 rules and a well-", "known harbour held it up.");

        Assert.Equal(
            "Nobody saw the harbour being enlarged, which a well known and state-of-the-art crane did for the postwar fleet. The COVID-19 rules and a well-known harbour held it up.",
            (await Reading.DraftAsync(Name, sheets.Build())).Text);
    }

    [Fact]
    public async Task Headers_footers_and_page_numbers_are_dropped_and_pages_are_kept()
    {
        var sheets = new Sheets();

        for (var page = 1; page <= 4; page++)
        {
            sheets.Write(60, 810, "Harbour board: annual report").Write(60, 700, $"Page {Word(page)} speaks of the year {2000 + page}.").Write(290, 30, $"- {page} -");
            _ = page < 4 ? sheets.NextPage() : sheets;
        }

        var draft = await Reading.DraftAsync(Name, sheets.Build());

        Assert.Equal("Page one speaks of the year 2001.\n\nPage two speaks of the year 2002.\n\nPage three speaks of the year 2003.\n\nPage four speaks of the year 2004.", draft.Text);
        Assert.Equal(4, draft.Pages.Count);
        Assert.All(Enumerable.Range(1, 4), page => Assert.Equal(page, PageStarts.PageAt(draft.Pages, draft.Text.IndexOf($"Page {Word(page)}", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_sentence_goes_on_over_a_pages_end()
    {
        var sheets = new Sheets().Write(60, 100, "The treaty was signed by all who had").NextPage().Write(60, 780, "come to Oslo on that day in May.");

        var draft = await Reading.DraftAsync(Name, sheets.Build());

        Assert.Equal("The treaty was signed by all who had come to Oslo on that day in May.", draft.Text);
        Assert.Equal([0, 37], draft.Pages);
    }

    [Fact]
    public async Task Paragraphs_are_told_apart_by_gaps_and_by_indents()
    {
        var sheets = new Sheets()
            .Write(60, 700, "The first paragraph has two lines which", "end here.")
            .Write(75, 676, "The second is indented and goes on with")
            .Write(60, 664, "a line that is not, as books do it, to end.")
            .Write(60, 630, "The third stands apart.");

        Assert.Equal(
            "The first paragraph has two lines which end here.\n\nThe second is indented and goes on with a line that is not, as books do it, to end.\n\nThe third stands apart.",
            (await Reading.DraftAsync(Name, sheets.Build())).Text);
    }

    [Theory]
    [InlineData("Fishing in the north", "Ada Berg", "D:20210504120000+02'00'", "Fishing in the north", "Ada Berg", "2021-05-04")]
    [InlineData("Microsoft Word - draft3.doc", "Administrator", "yesterday", "annual report", null, null)]
    [InlineData("untitled", "", "D:99", "annual report", null, null)]
    public async Task What_a_person_wrote_into_the_file_is_kept_and_what_a_program_did_is_not(string title, string author, string date, string readTitle, string? readAuthor, string? day)
    {
        var details = (await Reading.DraftAsync(Name, new Sheets().Says(title, author, date).Write(60, 700, "Words are here.").Build())).Details;

        Assert.Equal((readTitle, readAuthor), (details.Title, details.Author));
        Assert.Equal(day, details.PublishedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_pdf_without_text_is_said_to_have_none() =>
        Assert.StartsWith("The PDF has no text in it", await Reading.ReasonAsync(Name, new Sheets().Line().Build()), StringComparison.Ordinal);

    [Theory]
    [InlineData("%PDF-1.7 and then nothing")]
    [InlineData("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF")]
    public async Task A_broken_pdf_is_said_to_be_damaged(string text) =>
        Assert.StartsWith("The PDF ", await Reading.ReasonAsync(Name, text), StringComparison.Ordinal);

    [Fact]
    public async Task Deep_nesting_is_refused_before_it_is_parsed() =>
        Assert.StartsWith("The PDF is damaged", await Reading.ReasonAsync(Name, "%PDF-1.4\n1 0 obj\n" + new string('[', 200_000)), StringComparison.Ordinal);

    [Fact]
    public async Task A_pdf_is_known_by_its_bytes_whatever_it_is_called()
    {
        var bytes = new Sheets().Write(60, 700, "Words are here.").Build();

        Assert.Equal("Words are here.", (await Reading.DraftAsync("page.html", bytes)).Text);
        Assert.Equal("Words are here.", (await Reading.DraftAsync("-", bytes)).Text);
        Assert.Equal("No PDF at all.", (await Reading.DraftAsync("a.pdf", "No PDF at all.")).Text);
    }

    [Fact]
    public async Task A_cut_pdf_is_refused_or_read_but_never_throws()
    {
        var bytes = new Sheets().Write(60, 700, "Words are here.").NextPage().Write(60, 700, "And here.").Build();

        for (var length = 9; length < bytes.Length; length += 97)
        {
            Assert.Single(await Reading.AllAsync(Name, bytes.AsMemory(0, length)));
        }
    }

    private static string[] Lines(params string[] lines) => lines;

    private static string Word(int page) => new[] { "one", "two", "three", "four" }[page - 1];
}
