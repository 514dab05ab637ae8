using System.Text;

using ResearchBot.Corpus;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading.Web;

public sealed class PageReaderTests
{
    private static readonly string Body = string.Concat(Enumerable.Range(1, 8).Select(i =>
        $"<p>Paragraph number {i} of the article tells a part of the story, with a comma, and with enough words that nobody takes it for a menu or an advertisement.</p>"));

    [Fact]
    public async Task Linked_data_comes_before_what_is_shown()
    {
        var draft = await Reading.DraftAsync("a.html", $$"""
            <!doctype html><html lang="en-GB"><head><title>Chips &amp; law - The Daily</title>
            <link rel="canonical" href="https://daily.example/chips"><meta property="og:site_name" content="The Daily">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
              {"@type":["OpinionNewsArticle"],"headline":"Chips &amp; law - The Daily","datePublished":"2023-12-03T10:00:00Z","author":[{"@id":"#jane"},{"@type":"Person","name":"John Roe"}]},
              {"@type":"Person","@id":"#jane","name":"Jane Doe"}]}</script></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Chips &amp; law</h1><p class="byline">By Somebody Else</p>{{Body}}<h2>Why</h2><ul><li>one reason that is given here</li><li>two</li></ul></article></body></html>
            """);

        Assert.Equal(("Chips & law", "Jane Doe, John Roe", "The Daily", "https://daily.example/chips"), (draft.Details.Title, draft.Details.Author, draft.Details.Source, draft.Details.Url));
        Assert.Equal((new DateOnly(2023, 12, 3), ArticleKind.Opinion, "en-GB"), (draft.Details.PublishedAt, draft.Details.Kind, draft.Details.Language));
        Assert.Contains("menu or an advertisement.\n\nParagraph number 2", draft.Text);
        Assert.Contains("\n\nWhy\n\n- one reason that is given here\n- two", draft.Text);
        Assert.DoesNotContain("Home", draft.Text);
    }

    [Theory]
    [InlineData("<meta name='author' content='By Jane Doe'><meta property='article:published_time' content='2023-12-03T10:00'>", "")]
    [InlineData("<meta name='DC.creator' content='Jane Doe'><meta name='DC.date.issued' content='2023-12-03'>", "")]
    [InlineData("<meta name='parsely-author' content='Jane Doe'><meta name='parsely-pub-date' content='2023-12-03T10:00:00Z'>", "")]
    [InlineData("", "<span itemprop='author'>Jane Doe</span><span itemprop='datePublished' content='2023-12-03'></span>")]
    [InlineData("", "<p class='byline'>By Jane Doe</p><time datetime='2023-12-03T08:00'>today</time>")]
    [InlineData("", "<div class='author'>Jane Doe</div><div class='date'>Posted on December 3, 2023</div>")]
    [InlineData("<script type='application/ld+json'>{ broken</script><meta name=author content='Jane Doe'><meta name=date content='3 December 2023'>", "")]
    public async Task Author_and_day_are_found_wherever_they_stand(string head, string body)
    {
        var draft = await Reading.DraftAsync("a.html", $"<html><head><title>T</title>{head}</head><body><article>{body}{Body}</article></body></html>");

        Assert.Equal(("Jane Doe", new DateOnly(2023, 12, 3)), (draft.Details.Author, draft.Details.PublishedAt));
    }

    [Theory]
    [InlineData("<title>Higher walls for the harbour - Pier.example</title><link rel=canonical href='https://www.pier.example/walls'>", "")]
    [InlineData("<title>Higher walls for the harbour | News from the pier | Since 1905</title>", "<h2>Higher walls for the harbour</h2>")]
    [InlineData("<title>The Pier Post – Higher walls for the harbour</title>", "<h1>Higher walls for the harbour</h1>")]
    [InlineData("<meta property='og:title' content='Higher walls for the harbour » The Pier Post'><meta property='og:site_name' content='The Pier-Post'>", "")]
    [InlineData("<meta name='DC.title' content='Higher walls for the harbour'><meta property='og:title' content='Walls!'>", "")]
    [InlineData("<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Higher walls for the harbour\"}\n//]]></script>", "")]
    public async Task Titles_stand_without_their_outlet(string head, string body) =>
        Assert.Equal("Higher walls for the harbour", (await Reading.DraftAsync("a.html", $"<html><head>{head}</head><body>{body}{Body}</body></html>")).Details.Title);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("ftp://daily.example/")]
    [InlineData("https://user:secret@daily.example/")]
    public async Task Only_web_addresses_are_kept(string address) =>
        Assert.Null((await Reading.DraftAsync("a.html", $"<html><head><link rel=canonical href='{address}'></head><body>{Body}</body></html>")).Details.Url);

    [Fact]
    public async Task A_short_page_gives_what_it_has() =>
        Assert.Equal("Only this.", (await Reading.DraftAsync("a.html", "<html><body><nav>Menu</nav><p>Only this.</p><script>no()</script></body></html>")).Text);

    [Fact]
    public async Task The_declared_charset_is_used()
    {
        var old = CodePagesEncodingProvider.Instance;

        foreach (var name in new[] { "windows-1251", "iso-8859-5", "koi8-r", "utf-8" })
        {
            var html = $"<html><head><meta charset={name}><title>Саммит в Лондоне</title></head><body><p>Министры подписали декларацию.</p></body></html>";
            Assert.Equal("Саммит в Лондоне", (await Reading.DraftAsync("a.htm", (old.GetEncoding(name) ?? Encoding.UTF8).GetBytes(html))).Details.Title);
        }

        Assert.Contains("Käse", (await Reading.DraftAsync("a.htm", Encoding.Latin1.GetBytes("<p>Käse</p>"))).Text);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><p>", 100_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<svg><style><div>", 50_000)]
    [InlineData("<a><div>", 50_000)]
    [InlineData("<b><i></b>", 50_000)]
    public async Task Nested_pages_are_refused_at_once(string part, int times)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var html = "<html><body>" + string.Concat(Enumerable.Repeat(part, times)) + "text";

        Assert.Contains("nested too deeply", await Task.Run(() => Reading.ReasonAsync("a.html", html), patience.Token).WaitAsync(patience.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("<script>var x = 1;</script>")]
    public async Task A_page_without_text_is_refused(string html) => Assert.Equal("The file has no text.", await Reading.ReasonAsync("a.html", html));
}
