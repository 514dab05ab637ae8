using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Ingestion.Feeds;
using ResearchBot.Ingestion.Fetching;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>
/// Polls feeds. Every item is taken in a transaction of its own together with its name, and a feed is marked as seen only when all of
/// its items have been dealt with: whenever the process dies, the next poll goes on where this one was.
/// </summary>
public sealed class FeedPoller
{
    private readonly FollowedFeeds _feeds;
    private readonly FeedItems _items;
    private readonly FeedArticles _articles;
    private readonly WebFetcher _fetcher;
    private readonly IFeedReader _reader;
    private readonly FeedOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    internal FeedPoller(
        FollowedFeeds feeds, FeedItems items, FeedArticles articles, WebFetcher fetcher, IFeedReader reader, IOptions<FeedOptions> options, TimeProvider time, ILogger<FeedPoller> logger)
    {
        _feeds = feeds;
        _items = items;
        _articles = articles;
        _fetcher = fetcher;
        _reader = reader;
        _options = options.Value;
        _time = time;
        _logger = logger;
    }

    private TimeSpan Usual => TimeSpan.FromMinutes(_options.Minutes);

    /// <summary>Polls a feed now.</summary>
    /// <exception cref="CatalogException">There is no room for its articles.</exception>
    public async Task<FeedPoll> PollAsync(FollowedFeed feed, CancellationToken cancellationToken)
    {
        var request = new FetchRequest(feed.Address, FetchPurpose.Feed) { Mark = await _feeds.FindMarkAsync(feed, cancellationToken) };

        switch (await _fetcher.FetchAsync(request, cancellationToken))
        {
            case FetchResult.NotModified unchanged:
                await _feeds.UnchangedAsync(feed, _time.GetUtcNow() + PollSchedule.AfterAnswer(Usual, unchanged.FreshFor), cancellationToken);

                return new FeedPoll { Feed = feed };

            case FetchResult.Failed failed:
                return await FailAsync(feed, failed.Sentence, failed.Fault is FetchFault.Gone, failed.NotBefore, cancellationToken);

            case FetchResult.Fetched fetched:
                return await _reader.ReadFeedAsync(new SourceFile(fetched.Address.AbsoluteUri, fetched.Content.Bytes), cancellationToken) switch
                {
                    FeedResult.Read { Feed: var document } => await TakeAsync(feed, fetched, document, cancellationToken),
                    FeedResult.Failed failed => await FailAsync(feed, failed.Reason, isGone: false, notBefore: null, cancellationToken),
                    var result => throw new InvalidOperationException($"No poll comes of {result.GetType().Name}."),
                };

            case var result:
                throw new InvalidOperationException($"No poll comes of {result.GetType().Name}.");
        }
    }

    private async Task<FeedPoll> TakeAsync(FollowedFeed feed, FetchResult.Fetched fetched, FeedDocument document, CancellationToken cancellationToken)
    {
        var own = ItemKeys.OwnAddresses(document);
        var items = document.Items.Select(item => (Key: ItemKeys.Of(feed.Id, item, own), Item: item)).DistinctBy(item => item.Key).ToList();
        var done = await _items.FindDoneAsync(feed.Space, [.. items.Select(item => item.Key)], cancellationToken);
        var open = items.Where(item => !done.Contains(item.Key)).ToList();
        var tally = new PollTally(feed, known: items.Count - open.Count, left: Math.Max(0, open.Count - feed.Filing.Limit));

        foreach (var (key, item) in open.Take(feed.Filing.Limit))
        {
            await TakeAsync(tally, document, key, item, cancellationToken);
        }

        await _feeds.PolledAsync(
            feed,
            document,
            fetched.MovedTo,
            tally.Poll.Left == 0 ? fetched.Content.Mark : null,
            _time.GetUtcNow() + PollSchedule.AfterAnswer(Usual, document.FreshFor, fetched.Content.FreshFor),
            cancellationToken);

        return tally.Poll;
    }

    private async Task TakeAsync(PollTally tally, FeedDocument document, string key, FeedItem item, CancellationToken cancellationToken)
    {
        var read = await _articles.ReadAsync(tally.Feed, document, item, cancellationToken);
        WriteSteps.Announce(WriteSteps.ArticleRead);

        if (read.Draft is { } draft)
        {
            tally.Took(await _items.TakeAsync(tally.Feed, key, draft, cancellationToken));
        }
        else if (read.MayPass)
        {
            tally.Failed(item, read.Sentence, isLeft: await _items.PutOffAsync(tally.Feed, key, read.Sentence, _options.Attempts, cancellationToken));
        }
        else
        {
            await _items.GiveUpAsync(tally.Feed, key, read.Sentence, cancellationToken);
            tally.Failed(item, read.Sentence, isLeft: false);
        }
    }

    private async Task<FeedPoll> FailAsync(FollowedFeed feed, string sentence, bool isGone, DateTimeOffset? notBefore, CancellationToken cancellationToken)
    {
        var failures = feed.Failures + 1;
        await _feeds.FailedAsync(feed, sentence, isGone, PollSchedule.AfterFailure(_time.GetUtcNow(), Usual, failures, notBefore), cancellationToken);

        if (isGone || failures == _options.DeadAfter)
        {
            Log.FeedDead(_logger, feed.Id, feed.Space, failures, sentence);
        }

        return new FeedPoll { Feed = feed, Fault = sentence };
    }
}
