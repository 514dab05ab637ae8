using System.Text.Json;

using ResearchBot.Corpus;
using ResearchBot.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public async Task Front_matter_becomes_details()
    {
        var draft = await Reading.DraftAsync("a.md", """
            ---
            id: 007
            title: "Chips: the law"
            author:
              - Jane Doe
              - John Roe
            source: The Verge
            url: https://example.org/a
            date: 2023-12-03 10:15:00 -0500
            tags: ai, law
            kind: opinion
            language: en
            shelves: [eu]
            draft: false
            places: [Brussels, Rome]
            ---
            # Chips: the law

            Body.
            """);

        Assert.Equal(("007", "Body."), (draft.Id, draft.Text));
        Assert.Equal(("Chips: the law", "Jane Doe, John Roe", "The Verge", "https://example.org/a"), (draft.Details.Title, draft.Details.Author, draft.Details.Source, draft.Details.Url));
        Assert.Equal((new DateOnly(2023, 12, 3), ArticleKind.Opinion, "en"), (draft.Details.PublishedAt, draft.Details.Kind, draft.Details.Language));
        Assert.Equal(["ai", "law"], draft.Details.Tags);
        Assert.Equal(["eu"], draft.Details.Shelves);
        Assert.Equal("false", (string?)draft.Details.Extra?["metadata"]?["draft"]);
        Assert.Equal("""["Brussels","Rome"]""", draft.Details.Extra?["metadata"]?["places"]?.ToJsonString());
    }

    [Fact]
    public async Task Markup_goes_and_words_stay()
    {
        var draft = await Reading.DraftAsync("a.md", """
            # The title

            Some *soft* and
            **hard** [words](https://example.org "t") &amp; `co  de`![alt](i.png), <b>bold</b>.

            ## A heading
            - one
            - two
              - inner

            1. first

               more
            2. second

            > quoted

            ```cs
            var x =  1;
              y();
            ```

            <div>raw</div>

            | a | b |
            |---|---|
            | 1 | 2 |
            """);

        Assert.Equal("The title", draft.Details.Title);
        Assert.Equal(
            "Some soft and hard words & co  de, bold.\n\nA heading\n\n- one\n- two\n- inner\n\n- first\nmore\n- second\n\nquoted\n\nvar x =  1;\n  y();\n\na | b\n1 | 2",
            draft.Text);
    }

    [Theory]
    [InlineData("Just words.", "my first-note")]
    [InlineData("---\n\nWords.", "my first-note")]
    [InlineData("Intro.\n\n# Head\n\nWords.", "Head")]
    public async Task The_title_falls_back_to_a_heading_and_then_to_the_name(string text, string title) =>
        Assert.Equal(title.Replace('-', ' '), (await Reading.DraftAsync("folder/my_first-note.md", text)).Details.Title);

    [Theory]
    [InlineData("title: [", "not valid YAML")]
    [InlineData("title: a: b", "not valid YAML")]
    [InlineData("- a", "not a list of fields")]
    [InlineData("a: &x [1]\nb: *x", "aliases")]
    public async Task Bad_front_matter_is_told_plainly(string yaml, string reason) =>
        Assert.Contains(reason, await Reading.ReasonAsync("a.md", $"---\n{yaml}\n---\nBody."));

    [Fact]
    public async Task Type_tags_make_no_types() =>
        Assert.Equal("x", (await Reading.DraftAsync("a.md", "---\ntitle: !!System.Diagnostics.Process x\n---\nBody.")).Details.Title);

    [Fact]
    public async Task A_text_without_words_is_refused() =>
        Assert.Equal("The file has no text.", await Reading.ReasonAsync("a.md", "---\ntitle: x\n---\n\n![a](b)\n"));

    [Theory]
    [InlineData("[a](b", 50_000)]
    [InlineData("**x [a*b**c*](d) ", 50_000)]
    [InlineData("[ (](", 100_000)]
    [InlineData("> ", 100_000)]
    [InlineData("a\n---\n", 300_000)]
    [InlineData("[a]: b\n\n", 300_000)]
    [InlineData("a[b", 300_000)]
    public async Task Tangled_markdown_is_refused_at_once(string part, int times)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var text = string.Concat(Enumerable.Repeat(part, times));
        var reason = await Task.Run(() => Reading.ReasonAsync("a.md", text), patience.Token).WaitAsync(patience.Token);

        Assert.Contains("nested too deeply", reason);
    }

    [Fact]
    public async Task Yaml_bombs_are_refused_at_once()
    {
        var laughs = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));

        foreach (var yaml in new[] { laughs, "a: " + new string('[', 60_000), new string('{', 60_000), "a: " + new string('x', 70_000), string.Concat(Enumerable.Repeat("- ", 30_000)) })
        {
            await Task.Run(() => Reading.ReasonAsync("a.md", $"---\n{yaml}\n---\nBody."), patience.Token).WaitAsync(patience.Token);
        }
    }

    [Fact]
    public async Task Hostile_titles_come_through_unchanged()
    {
        foreach (var text in JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(Shared.Path("eval", "attacks", "blns.json"), TestContext.Current.CancellationToken))!)
        {
            var body = await Reading.AllAsync("a.md", $"Words first.\n\n{text}\n");
            var titled = Assert.Single(await Reading.AllAsync("b.md", $"---\ntitle: '{text.Replace("'", "''", StringComparison.Ordinal)}'\n---\nBody.\n"));

            Assert.True(Assert.Single(body) is ReadResult.Read read && read.Draft.Text.StartsWith("Words first.", StringComparison.Ordinal), $"{text}: {body[0]}");
            Assert.True(titled is ReadResult.Read named ? named.Draft.Details.Title == (string.IsNullOrWhiteSpace(text) ? "b" : text.Trim()) : text.Any(char.IsControl), $"{text}: {titled}");
        }
    }
}
