using ResearchBot.Corpus;
using ResearchBot.Emulators.Discord.Showing;
using ResearchBot.Host.Discord.Markup;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Markup;

public sealed class ArticleLinkTests
{
    private const string Address = "https://news.example/a";

    [Theory]
    [InlineData("Harbour treaty signed", "Harbour treaty signed")]
    [InlineData("Official](https://evil.example) [x", "Official)(evil.example) (x")]
    [InlineData("https://good.example/login", "good.example/login")]
    [InlineData("hthttps://tps://www.www.good.example", "good.example")]
    [InlineData("[Update] **Storm** @everyone <@123> `x`", "(Update) **Storm** @everyone <@123> `x`")]
    [InlineData(@"back\slash\", @"back\slash\")]
    [InlineData("[[[[", "((((")]
    public void A_title_is_the_text_of_exactly_one_link_to_the_stored_address(string title, string text)
    {
        var shown = ShownMessage.OfMarkup(ArticleLink.To(title, ArticleLink.Address(Address)).ToString());

        var link = Assert.Single(shown.Links);
        Assert.Equal(Address, link.Target);
        Assert.Equal(text, link.Text.Replace("\u200B", "", StringComparison.Ordinal));
        Assert.Equal(link.Text, shown.Text);
        Assert.Empty(shown.Pings);
    }

    [Theory]
    [InlineData("https://news.example/a_(b)", "https://news.example/a_%28b%29")]
    [InlineData("https://news.example/a b>)](https://evil.example)", "https://news.example/a%20b%3E%29%5D%28https://evil.example%29")]
    [InlineData("https://news.example/@everyone/<@123>", "https://news.example/%40everyone/%3C%40123%3E")]
    [InlineData("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC")]
    [InlineData("http://news.example:8080/?q=1&r=2#part", "http://news.example:8080/?q=1&r=2#part")]
    public void Nothing_in_an_address_ends_its_link(string stored, string address)
    {
        var shown = ShownMessage.OfMarkup(Escaped.Of($"{ArticleLink.Marker(1, ArticleLink.Address(stored))} and on").ToString());

        Assert.Equal(address, Assert.Single(shown.Links).Target);
        Assert.Equal("[1] and on", shown.Text);
        Assert.Empty(shown.Pings);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("http://[::1]/")]
    [InlineData("not an address")]
    public void What_is_no_plain_web_address_is_no_link(string? stored)
    {
        Assert.Null(ArticleLink.Address(stored));
        Assert.Equal("[1]", ShownMessage.OfMarkup(ArticleLink.Marker(1, ArticleLink.Address(stored)).ToString()).Text);
    }

    [Fact]
    public void A_link_to_a_quote_gives_up_the_quote_before_it_gets_too_long()
    {
        var stored = "https://news.example/" + new string('a', 800);

        Assert.Equal(stored, ArticleLink.Address(stored, "One two three four five six seven eight nine ten " + new string('ß', 100)));
        Assert.Null(ArticleLink.Address(stored + new string('a', 200)));
    }

    [Theory]
    [InlineData("Treaty signed", "Fjord Times", "https://news.example/a", null)]
    [InlineData("Treaty signed", null, "https://www.news.example/a", "news.example")]
    [InlineData("Log in at good.example", "Fjord Times", "https://evil.example/a", "evil.example")]
    [InlineData("Treaty signed", "good.example", "https://evil.example/a", "evil.example")]
    [InlineData("Treaty signed", "good。example", "https://evil.example/a", "evil.example")]
    [InlineData("Booking.example fined", "News.Example", "https://www.news.example/a", "news.example")]
    [InlineData("Treaty signed", "news.example", "https://news.example/a", null)]
    [InlineData("Treaty signed", "Apple", "https://аpple.example/", "xn--pple-43d.example")]
    [InlineData("Treaty signed", "Bank", "https://bank.example@evil.example/", "evil.example")]
    public void The_host_is_shown_where_the_words_could_mislead(string title, string? outlet, string url, string? host) =>
        Assert.Equal(host, HostName.ToShow(new ArticleDetails { Title = title, Source = outlet, Url = url }));
}
