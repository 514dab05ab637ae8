using ResearchBot.Answering;

using Xunit;

namespace ResearchBot.Tests.Answering;

public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("https://a.example/x", "One, two - three & four", "https://a.example/x#:~:text=One%2C%20two%20%2D%20three%20%26%20four")]
    [InlineData("https://a.example/x#part", "one two three four", "https://a.example/x#part:~:text=one%20two%20three%20four")]
    [InlineData("https://a.example/x#:~:text=old", "one two three four", "https://a.example/x#:~:text=one%20two%20three%20four")]
    [InlineData("https://a.example/ü?q=1", "“Größe” zählt hier sehr", "https://a.example/%C3%BC?q=1#:~:text=%E2%80%9CGr%C3%B6%C3%9Fe%E2%80%9D%20z%C3%A4hlt%20hier%20sehr")]
    public void A_link_opens_the_page_at_the_quote(string url, string quote, string link) => Assert.Equal(link, TextFragment.Link(url, quote));

    [Fact]
    public void A_long_quote_is_named_by_its_first_and_last_words()
    {
        var quote = string.Join(' ', Enumerable.Range(1, 40).Select(number => $"word{number}"));

        Assert.Equal(
            "https://a.example/#:~:text=word1%20word2%20word3%20word4%20word5,word36%20word37%20word38%20word39%20word40",
            TextFragment.Link("https://a.example", quote));
    }

    [Theory]
    [InlineData("https://a.example/x.pdf", "https://a.example/x.pdf#page=12")]
    [InlineData("https://a.example/x.pdf?v=2#part", "https://a.example/x.pdf?v=2#page=12")]
    public void A_file_with_pages_opens_at_the_page(string url, string link) => Assert.Equal(link, TextFragment.Link(url, "one two three four", page: 12));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public void What_is_no_web_address_is_no_link(string? url) => Assert.Null(TextFragment.Link(url, "one two three four"));
}
