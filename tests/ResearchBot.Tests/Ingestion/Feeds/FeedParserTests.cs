using System.Text;

using ResearchBot.Ingestion.Feeds;
using ResearchBot.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Feeds;

public sealed class FeedParserTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="iso-8859-1"?>
        <!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Fjord &amp; Times</title><link>http://news.example/</link><ttl>90</ttl>
        <image><title>logo</title><link>http://news.example/logo</link></image>
        <item><title>Herons &amp;amp; storks</title><link>/herons</link><guid isPermaLink="false">h-1</guid><pubDate>Mon, 04 Mar 24 10:00:00 GMT</pubDate>
        <dc:creator>Ada Berg</dc:creator><description>&lt;p&gt;Short&nbsp;words.&lt;/p&gt;</description><content:encoded><![CDATA[<p>The whole text & more of it.</p>]]></content:encoded></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://news.example/a/" xml:lang="en"><title type="html">Fjord &lt;b&gt;Times&lt;/b&gt;</title><link rel="self" href="feed.xml"/><link href="/"/>
        <entry xml:lang="nb"><id>tag:news.example,2024:1</id><title type="text">A &lt; B</title><link rel="enclosure" href="x.mp3"/><link rel="alternate" type="text/html" href="one"/>
        <published>2024-03-04T10:00:00+01:00</published><updated>2024-03-05T10:00:00Z</updated><author><name>Ada Berg</name><email>a@b.example</email></author>
        <source><title>Other</title><id>other</id></source>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="a">Whole &amp; sound<br/>text</p></div></content></entry></feed>
        """;

    private const string OldAtom = """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">Fjord Times</title><link rel="alternate" href="http://news.example/"/>
        <entry><title>One</title><link rel="alternate" type="text/html" href="http://news.example/one"/><id>one</id><issued>2003-12-31T10:14:55Z</issued><content type="text/html" mode="escaped">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel rdf:about="http://news.example/rdf"><title>Fjord Times</title><link>http://news.example/</link><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
        <items><rdf:Seq><rdf:li resource="http://news.example/one"/></rdf:Seq></items></channel>
        <item rdf:about="http://news.example/one"><title>One</title><dc:date>2024-03-04</dc:date><description>Short.</description></item></rdf:RDF>
        """;

    private const string Json = """
        {"version":"https://jsonfeed.org/version/1.1","title":"Fjord Times","home_page_url":"http://news.example/","language":"en",
        "items":[{"id":7,"url":"/one","title":"One","content_html":"<p>Whole.</p>","date_published":"2024-03-04T10:00:00Z","authors":[{"name":"Ada Berg"}]},{"id":"http://news.example/two","content_text":"a < b"}, 3]}
        """;

    [Fact]
    public void Rss_is_read_with_old_document_types_and_entities()
    {
        var feed = Feed(Rss);
        var item = Assert.Single(feed.Items);

        Assert.Equal(("Fjord & Times", "http://news.example/", TimeSpan.FromMinutes(90)), (feed.Title, feed.Home, feed.FreshFor));
        Assert.Equal(("h-1", "http://feeds.example/herons", "Herons & storks", "Ada Berg", new DateOnly(2024, 3, 4)), (item.Id, item.Link, item.Title, item.Author, item.PublishedAt));
        Assert.Equal("<p>The whole text & more of it.</p>", item.Content);
    }

    [Fact]
    public void Atom_is_read_with_bases_markup_and_without_what_its_sources_say()
    {
        var feed = Feed(Atom);
        var item = Assert.Single(feed.Items);

        Assert.Equal(("Fjord Times", "http://news.example/"), (feed.Title, feed.Home));
        Assert.Equal(("tag:news.example,2024:1", "http://news.example/a/one", "A < B", "Ada Berg", new DateOnly(2024, 3, 4), "nb"), (item.Id, item.Link, item.Title, item.Author, item.PublishedAt, item.Language));
        Assert.Equal("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p class=\"a\">Whole &amp; sound<br>text</p></div>", item.Content);
    }

    [Theory]
    [InlineData(OldAtom, "<p>Text</p>", 0)]
    [InlineData(Rdf, "Short.", 360)]
    [InlineData(Json, "<p>Whole.</p>", 0)]
    public void Other_kinds_of_feeds_are_read_alike(string text, string content, int minutes)
    {
        var feed = Feed(text);

        Assert.Equal(("Fjord Times", "http://news.example/"), (feed.Title, feed.Home));
        Assert.Equal(minutes, feed.FreshFor?.TotalMinutes ?? 0);
        Assert.Equal(("One", content), (feed.Items[0].Title, feed.Items[0].Content));
        Assert.EndsWith("/one", feed.Items[0].Link, StringComparison.Ordinal);
        Assert.NotNull(feed.Items[0].PublishedAt);
    }

    [Fact]
    public void An_item_of_json_without_an_address_has_that_of_its_id()
    {
        var items = Feed(Json).Items;

        Assert.Equal(2, items.Count);
        Assert.Equal(("http://news.example/two", "a &lt; b"), (items[1].Link, items[1].Content));
    }

    [Theory]
    [InlineData("junk before <rss><channel><item><title>One</title></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>One</title></item>")]
    [InlineData("<rss><channel><item><title>One</title><link>http://news.example/1</item></channel></rss>")]
    [InlineData("<rss><channel><item><title>One</title><media:thumbnail url='x'/><nobody:knows>this</nobody:knows></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>One</title><description>AT&T &nosuch; &#xFFFF; &#0; & \u0001</description></item></channel></rss>")]
    [InlineData("<!-- a -- b --><rss><channel><item><title><![CDATA[One]]></title></item></channel></rss>")]
    [InlineData("<?xml version='1.1' encoding='no-such'?><?xml-stylesheet href='x'?><rss><channel><item><title>One</title></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY title \"One\"><!ENTITY file SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>One</title></item></channel></rss>")]
    [InlineData("<CHANNEL><ITEM HREF='http://news.example/1'><TITLE>One</TITLE></ITEM></CHANNEL>")]
    [InlineData("<rss xmlns='http://nobody.example/'><channel><item><title>One</title></item></channel></rss>")]
    [InlineData("<feed><entry><title type='html'><![CDATA[<script>location.href='/'</script>One]]></title></entry></feed>")]
    [InlineData("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>One</a:title></a:entry></a:feed>")]
    public void What_is_wrong_with_a_feed_is_forgiven(string text) => Assert.Equal("One", Assert.Single(Feed(text).Items).Title);

    [Theory]
    [InlineData("<html><body><p>Not found</p></body></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("Nothing to see here.")]
    [InlineData("{\"items\": 3}")]
    [InlineData("[1, 2]")]
    [InlineData("{")]
    [InlineData("<")]
    public void What_is_no_feed_is_told_so(string text) => Assert.Equal("What is at this address is not a feed.", Assert.IsType<FeedResult.Failed>(Parse(Encoding.UTF8.GetBytes(text))).Reason);

    [Fact]
    public void Old_encodings_are_read_whether_they_are_named_or_not()
    {
        const string Text = "<rss><channel><item><title>Bücher für Gräfin Öhm</title></item></channel></rss>";

        Assert.Equal("Bücher für Gräfin Öhm", Read(Encoding.Latin1.GetBytes(Text)).Items[0].Title);
        Assert.Equal("Bücher für Gräfin Öhm", Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)]).Items[0].Title);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>", "<a>", 200_000)]
    [InlineData("<rss><channel>", "<item>", 100_000)]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><title>", "&b;", 500_000)]
    [InlineData("<rss><channel><item><title>", "&", 2_000_000)]
    [InlineData("<rss><channel><item><title>", "<![CDATA[", 500_000)]
    [InlineData("<rss ", "a='b' ", 100_000)]
    [InlineData("<rss><channel>", "<item/>", 300_000)]
    [InlineData("{\"items\":", "[", 300_000)]
    [InlineData("<rss><channel><item><description>", "x", 4_000_000)]
    public void A_hostile_feed_costs_little(string start, string part, int times)
    {
        var bytes = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(part, times)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = Parse(bytes);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400L * 1024 * 1024);
        Assert.True(result is FeedResult.Failed or FeedResult.Read { Feed.Items.Count: <= FeedParser.MostItems });
    }

    private static FeedDocument Feed(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static FeedDocument Read(byte[] bytes) => Assert.IsType<FeedResult.Read>(Parse(bytes)).Feed;

    private static FeedResult Parse(byte[] bytes) => FeedParser.Parse(new SourceFile("http://feeds.example/all.xml", bytes));
}
