using ResearchBot.Ingestion.Feeds.Json;
using ResearchBot.Ingestion.Feeds.Xml;
using ResearchBot.Ingestion.Reading;
using ResearchBot.Ingestion.Reading.Web;

namespace ResearchBot.Ingestion.Feeds;

/// <summary>Parses feeds of every kind, forgiving what can be forgiven: what a feed is, its bytes tell.</summary>
internal static class FeedParser
{
    /// <summary>The most items that are taken from one feed.</summary>
    public const int MostItems = 1_000;

    /// <summary>The most characters that an item may carry itself; one with more is read from its page.</summary>
    public const int LongestContent = 500_000;

    /// <summary>The most characters that all items of a feed carry together.</summary>
    public const int LongestContents = 8_000_000;

    private const int Longest = 32_000_000;
    private const string NoFeed = "What is at this address is not a feed.";
    private const string TooLarge = "The feed is too large to be read.";

    /// <summary>Parses a feed.</summary>
    /// <param name="file">Its bytes, named by the address where they were found.</param>
    public static FeedResult Parse(SourceFile file)
    {
        if (TextDecoder.Decode(file.Bytes.Span, PageCharset.Of(file.Bytes.Span)) is not { } text)
        {
            return new FeedResult.Failed(NoFeed);
        }

        if (text.Length > Longest)
        {
            return new FeedResult.Failed(TooLarge);
        }

        var address = Uri.TryCreate(file.Name, UriKind.Absolute, out var found) ? found : null;
        var feed = text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{', ..] ? JsonFeed.Parse(text, address) : XmlFeed.Parse(FeedXmlText.Clean(text), address);

        return feed is null ? new FeedResult.Failed(NoFeed) { Links = PageFeeds.Find(text, address) } : new FeedResult.Read(feed);
    }
}
