using System.Text;

using ResearchBot.Emulators.Web;

using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

public sealed class AddressTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_becomes_an_article_under_the_address_of_the_page_and_is_cited_with_it()
    {
        await using var sites = await WebServer.StartAsync(Token);
        await using var world = new TerminalWorld();
        sites.Put("/old", Pages.Redirect(301, "/news/herons?utm_source=mail"));
        sites.Put("/news/herons?utm_source=mail", Sites.Page(head: "<meta name=author content=\"Ada Berg\"><meta property=\"article:published_time\" content=\"2024-03-04\">"));

        var added = await world.RunAsync([.. sites.Allowed(), "articles", "add", sites.At("/old"), "--json"]);
        var shown = (await world.RunAsync("articles", "show", added.Json.GetProperty("ids")[0].GetString()!, "--json")).Json;
        var answer = await world.RunAsync("ask", "How many pairs of herons have built nests in Bergen?", "--json");

        Assert.Equal(0, added.Code);
        Assert.Equal((sites.At("/news/herons"), "Herons are back in Bergen", "Ada Berg", "127.0.0.1"), (Value("url"), Value("title"), Value("author"), Value("source")));
        Assert.Contains(answer.Json.GetProperty("citations").EnumerateArray(), citation => citation.GetProperty("quote").GetString()!.Contains("Twelve pairs", StringComparison.Ordinal));

        string? Value(string name) => shown.GetProperty(name).GetString();
    }

    [Fact]
    public async Task The_same_page_by_another_address_is_the_same_article()
    {
        await using var sites = await WebServer.StartAsync(Token);
        await using var world = new TerminalWorld();
        sites.Otherwise = Sites.Page(head: $"<link rel=canonical href=\"{sites.At("/herons")}\">");
        sites.Put("/robots.txt", Pages.Status(404));

        var first = await world.RunAsync([.. sites.Allowed(), "articles", "add", sites.At("/herons?print=1"), "--json"]);
        var second = await world.RunAsync([.. sites.Allowed(), "articles", "add", sites.At("/a/herons#top"), "--json"]);

        Assert.Equal((1, 1), (first.Json.GetProperty("added").GetInt32(), second.Json.GetProperty("unchanged").GetInt32()));
    }

    [Fact]
    public async Task A_page_cannot_take_the_place_of_another()
    {
        await using var sites = await WebServer.StartAsync(Token);
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        sites.Put("/elsewhere", Sites.Page(head: "<link rel=canonical href=\"https://news.example/treaty?a=1\">"));
        sites.Put("/front", Sites.Page(head: $"<link rel=canonical href=\"{sites.At("/")}\">"));
        sites.Put("/line", Pages.Of(null, Encoding.UTF8.GetBytes(Corpora.Treaty.Replace("40 boats", "4 boats", StringComparison.Ordinal))));

        await world.RunAsync([.. sites.Allowed(), "articles", "add", sites.At("/elsewhere"), sites.At("/front"), sites.At("/line")]);
        var listed = (await world.RunAsync("articles", "list", "--json")).JsonLines;
        var treaty = (await world.RunAsync("articles", "show", "treaty", "--json")).Json;

        Assert.Equal(
            ["https://news.example/treaty?a=1#top", sites.At("/elsewhere"), sites.At("/front"), sites.At("/line")],
            listed.Select(article => article.GetProperty("url").GetString()).Order(StringComparer.Ordinal).OrderBy(url => url!.Contains("127", StringComparison.Ordinal)));
        Assert.Equal((1, true), (treaty.GetProperty("revision").GetInt32(), treaty.GetProperty("text").GetString()!.Contains("40 boats", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_encoding_that_a_site_names_is_the_one_that_is_read()
    {
        await using var sites = await WebServer.StartAsync(Token);
        await using var world = new TerminalWorld();
        var page = "<html><body><article><p>" + string.Concat(Enumerable.Repeat("Žluťoučký kůň se vrátil do přístavu. ", 12)) + "</p></article></body></html>";
        sites.Put("/a", Pages.Of("text/html; charset=iso-8859-2", CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-2")!.GetBytes(page)));

        var read = await world.RunAsync([.. sites.Allowed(), "read", sites.At("/a"), "--json"]);

        Assert.Contains("Žluťoučký kůň", read.Json.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost:6333/collections")]
    [InlineData("http://[::1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://user:secret@10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/")]
    [InlineData("http://")]
    public async Task A_bad_address_is_one_sentence_and_exit_1(string address)
    {
        await using var world = new TerminalWorld();

        var ran = await world.RunAsync("articles", "add", address);

        Assert.Equal((1, "added 0, updated 0, unchanged 0, failed 1\n"), (ran.Code, ran.Output));
        Assert.Matches(@"\A[^\n]+: [A-Z][^\n]+\.\n\z", ran.Error);
    }
}
