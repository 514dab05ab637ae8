using System.Globalization;
using System.Net;

using ResearchBot.Emulators.Web;

namespace ResearchBot.Tests.Curation.Feeds;

/// <summary>An emulated outlet: a feed of stubs at <c>/feed.xml</c>, and the whole articles behind them at <c>/news/NUMBER</c>.</summary>
internal sealed class FeedSite : IAsyncDisposable
{
    private FeedSite(WebServer sites) => Sites = sites;

    public WebServer Sites { get; }

    public string Address => Sites.At("/feed.xml");

    public int Items { get; private set; }

    /// <summary>What stands before the number in an item's guid; another with each poll is what careless programs do.</summary>
    public Func<string> Guid { get; set; } = () => "item-";

    public static async Task<FeedSite> StartAsync(int items, CancellationToken cancellationToken)
    {
        var site = new FeedSite(await WebServer.StartAsync(cancellationToken));
        site.Sites.Put("/feed.xml", http => site.FeedReply()(http));
        site.Publish(items);

        return site;
    }

    public static string Stub(int number) => FormattableString.Invariant($"Stub {number}.");

    public static string TextOf(int number) => FormattableString.Invariant(
        $"Report number {number} tells how the harbour of town {number} was deepened in the spring. The work on quay {number} cost {number + 2} million kroner and took {number % 9 + 3} months, the port said.");

    /// <summary>Publishes more articles.</summary>
    public void Publish(int items)
    {
        for (var i = 0; i < items; i++)
        {
            var number = Items++;
            Sites.Put(Path(number), Pages.Article(Title(number), "", TextOf(number), FormattableString.Invariant($"Nobody in town {number} had expected that the herring would come back so soon after the dredging of quay {number}.")));
        }
    }

    public string At(int number) => Sites.At(Path(number));

    public static string Path(int number) => FormattableString.Invariant($"/news/{number}");

    public static string Title(int number) => FormattableString.Invariant($"Harbour {number} is deeper");

    /// <summary>The settings with which the program may go there.</summary>
    public (string, string)[] Settings =>
        [("Fetch:AllowedHosts", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Sites.Port}")), ("Fetch:PauseMilliseconds", "0")];

    /// <summary>The feed with its newest item first.</summary>
    public string Rss(params string[] more) => Wrap([.. more, .. Enumerable.Range(0, Items).Reverse().Select(number => Item(At(number), Title(number), Stub(number), $"{Guid()}{number}"))]);

    public static string Wrap(params string[] items) => $"<rss version=\"2.0\"><channel><title>Fjord Times</title><link>http://news.example/</link>{string.Concat(items)}</channel></rss>";

    public static string Item(string? link, string title, string description, string? guid = null) =>
        $"<item><title>{WebUtility.HtmlEncode(title)}</title>{(link is null ? "" : $"<link>{WebUtility.HtmlEncode(link)}</link>")}{(guid is null ? "" : $"<guid isPermaLink=\"false\">{guid}</guid>")}"
        + $"<pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate><description>{WebUtility.HtmlEncode(description)}</description></item>";

    public ValueTask DisposeAsync() => Sites.DisposeAsync();

    private PageReply FeedReply() => Pages.Feed(Rss()).Marked(FormattableString.Invariant($"\"{Items}\""), "Mon, 04 Mar 2024 10:00:00 GMT");
}
