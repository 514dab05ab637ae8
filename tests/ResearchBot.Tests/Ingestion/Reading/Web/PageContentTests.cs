using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading.Web;

public sealed class PageContentTests
{
    private const string Lead = "The harbour wall will be raised by two metres, the council decided after a long night.";

    private static readonly string Story = Paragraphs("story", 8);

    [Theory]
    [InlineData("<meta name='description' content='The harbour wall will be raised by two metres, the council decided'>", "<p>")]
    [InlineData("", "<p class='article-teaser'>")]
    [InlineData("", "<h2 class='c-head__subtitle'>")]
    [InlineData("", "<div class='field--abstract'><div>")]
    public async Task The_lead_between_title_and_article_is_kept(string head, string tag) =>
        Assert.StartsWith(Lead + "\n\n", await TextAsync($"<div class=top><h1>A higher wall</h1>{tag}{Lead}</div></div><div class=middle><div class=text>{Story}</div></div>", head + "<title>A higher wall</title>"));

    [Fact]
    public async Task The_lead_is_not_told_twice()
    {
        var text = await TextAsync($"<h1>A higher wall</h1><article><p class=lead>{Lead}</p>{Story}</article>");

        Assert.Equal(text.IndexOf(Lead, StringComparison.Ordinal), text.LastIndexOf(Lead, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<div class='newsletter-box'><p>Every morning the harbour in your post box, free of charge, for as long as you like.</p></div>")]
    [InlineData("<aside class='relatedPosts'><p>Last week the ferry was late again, and nobody on the pier knew why that was so.</p></aside>")]
    [InlineData("<section id='comments'><p>I never liked that wall, and my neighbours, who are older, never liked it either.</p></section>")]
    [InlineData("<ul><li><a href='/1'>Ferry is late for the third time this week</a></li><li><a href='/2'>Lighthouse gets a new coat of paint</a></li><li><a href='/3'>Mayor wants to sell the old town hall</a></li></ul>")]
    [InlineData("<h3>Lesen Sie auch</h3>")]
    [InlineData("<p><strong>Read also:</strong> <a href='/1'>Lighthouse gets a new coat of paint</a></p>")]
    [InlineData("<p>Foto: Anna Ahlers</p>")]
    [InlineData("<figure><img src=a.jpg><figcaption>The wall in spring.</figcaption></figure>")]
    [InlineData("<p>Subscribe to our letters from the harbour</p>")]
    public async Task What_stands_in_an_article_and_is_none_of_it_goes(string part)
    {
        var text = await TextAsync($"<article><h1>A higher wall</h1>{Paragraphs("first", 4)}{part}{Paragraphs("second", 4)}</article>", "<title>A higher wall</title>");

        Assert.Contains("part 4 of the first.", text);
        Assert.Contains("\n\nHere is part 1 of the second.", text);
        Assert.Equal(8, text.Split("\n\n").Length);
    }

    [Theory]
    [InlineData("<p>Mehr zum Thema Hafen, Deich und Wetter sagte der Bürgermeister am Montag nicht, obwohl ihn mehrere Zeitungen seit Tagen danach gefragt hatten.</p>", "obwohl ihn mehrere Zeitungen")]
    [InlineData("<ul><li><a href='/w/1'>flour</a></li><li><a href='/w/2'>milk</a></li><li><a href='/w/3'>salt</a></li></ul>", "- flour\n- milk\n- salt")]
    [InlineData("<p>The <a class='popup' href='/n'>groyne</a> stays, says the council.</p>", "The groyne stays")]
    [InlineData("<section id='sharing-the-costs'><h2>Sharing the costs</h2><p>Both towns pay half of it, which is more than they wanted.</p></section>", "Both towns pay half")]
    [InlineData("<table><tr><th>Year</th><th>Height</th></tr><tr><td>1962</td><td>5.7 m</td></tr></table>", "1962 5.7 m")]
    public async Task What_only_looks_like_boilerplate_stays(string part, string kept) =>
        Assert.Contains(kept, await TextAsync($"<article><h1>A higher wall</h1>{Paragraphs("first", 4)}{part}{Paragraphs("second", 4)}</article>"));

    [Theory]
    [InlineData("<div class='page has-sidebar newsletter'>")]
    [InlineData("<div id='search-results' class='popup'>")]
    public async Task A_name_around_everything_takes_nothing_away(string wrapper) =>
        Assert.Contains("part 8 of the story", await TextAsync($"{wrapper}{Story}</div>"));

    [Fact]
    public async Task Talk_without_an_article_is_what_the_page_is_for() =>
        Assert.Contains("part 8 of the story", await TextAsync($"<div class='comments'>{Story}</div>"));

    [Fact]
    public async Task An_article_in_many_rooms_is_found_whole()
    {
        var rooms = string.Concat(Enumerable.Range(1, 12).Select(i => $"<div class=row><div class=cell><h3>Room {i}</h3><div class=inner>{Paragraphs($"room {i}", 1)}</div></div></div>"));
        var text = await TextAsync($"<div class=rows>{rooms}</div>");

        Assert.All(Enumerable.Range(1, 12), i => Assert.Contains($"of the room {i}.", text));
    }

    [Fact]
    public async Task Lines_with_breaks_between_them_are_paragraphs()
    {
        var text = await TextAsync($"<table><tr><td>{string.Join("<br><br>", Enumerable.Range(1, 6).Select(i => Sentence("letter", i)))}</td></tr></table>");

        Assert.Contains("part 2 of the letter. It has words, commas and a full stop, as sentences in articles have them.\n\nHere is part 3", text);
    }

    private static string Paragraphs(string name, int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"<p>{Sentence(name, i)}</p>"));

    private static string Sentence(string name, int number) => $"Here is part {number} of the {name}. It has words, commas and a full stop, as sentences in articles have them.";

    private static async Task<string> TextAsync(string body, string head = "") =>
        (await Reading.DraftAsync("a.html", $"<!doctype html><html><head>{head}</head><body><nav><a href='/'>Home</a></nav>{body}<footer><a href='/imprint'>Imprint</a></footer></body></html>")).Text;
}
