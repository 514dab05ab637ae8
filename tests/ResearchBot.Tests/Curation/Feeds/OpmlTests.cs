using System.Text;

using ResearchBot.Corpus;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Subscriptions;

using Xunit;

namespace ResearchBot.Tests.Curation.Feeds;

public sealed class OpmlTests
{
    [Fact]
    public void A_list_of_another_program_is_read_with_its_folders()
    {
        const string List = """
            <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE opml><opml version="1.0"><body>
            <outline text="News"><outline text="Fjord &nbsp; Times" title="Fjord Times" type="rss" xmlUrl=" http://news.example/feed?a=1&b=2 "/><outline title="Deep"><outline XMLURL="http://deep.example/"/></outline></outline>
            <outline text="Alone" xmlUrl="http://alone.example/"/><outline text="A note"/></body></opml>
            """;

        var feeds = Opml.Read(Encoding.UTF8.GetBytes(List))!;

        Assert.Equal(["http://news.example/feed?a=1&b=2", "http://deep.example/", "http://alone.example/"], feeds.Select(feed => feed.Address));
        Assert.Equal(["Fjord Times", "", "Alone"], feeds.Select(feed => feed.Title));
        Assert.Equal(["News", "News|Deep", ""], feeds.Select(feed => string.Join('|', feed.Tags)));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        FollowedFeed Feed(string address, string title, params string[] tags) => new()
        {
            Space = SpaceId.Default,
            Id = "f",
            Address = address,
            Title = title,
            Filing = new FeedFiling { Tags = tags },
            NextPollAt = default,
        };

        var written = Opml.Write([Feed("http://a.example/?a=1&b=\"2\"", "A < B & \u0001", "News"), Feed("http://b.example/", ""), Feed("http://c.example/", "C", "News", "More")]);
        var read = Opml.Read(Encoding.UTF8.GetBytes(written))!;

        Assert.Equal([("http://b.example/", ""), ("http://a.example/?a=1&b=\"2\"", "News"), ("http://c.example/", "News")], read.Select(feed => (feed.Address, string.Join('|', feed.Tags))));
        Assert.StartsWith("A < B &", read[1].Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<html><body/></html>")]
    public void What_is_no_list_is_none(string text) => Assert.Null(Opml.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_list_that_is_nested_without_an_end_costs_nothing() =>
        Assert.Empty(Opml.Read(Encoding.UTF8.GetBytes("<opml>" + string.Concat(Enumerable.Repeat("<outline text='x'>", 100_000))))!);
}
