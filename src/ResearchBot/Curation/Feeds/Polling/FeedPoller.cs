using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Quotas;
using ResearchBot.Ingestion.Feeds;
using ResearchBot.Ingestion.Fetching;
using ResearchBot.Ingestion.Reading;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>
/// Polls feeds. Every item is taken in a transaction of its own together with its name, and a feed is marked as seen only when all of
/// its items have been dealt with: whenever the process dies, or a quota is used up, a later poll goes on where this one was.
/// </summary>
public sealed class FeedPoller
{
    private readonly FollowedFeeds _feeds;
    private readonly FeedPortion _portion;
    private readonly WebFetcher _fetcher;
    private readonly IFeedReader _reader;
    private readonly CorpusQuota _quota;
    private readonly SpaceLife _life;
    private readonly FeedOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    internal FeedPoller(
        FollowedFeeds feeds,
        FeedPortion portion,
        WebFetcher fetcher,
        IFeedReader reader,
        CorpusQuota quota,
        SpaceLife life,
        IOptions<FeedOptions> options,
        TimeProvider time,
        ILogger<FeedPoller> logger)
    {
        _feeds = feeds;
        _portion = portion;
        _fetcher = fetcher;
        _reader = reader;
        _quota = quota;
        _life = life;
        _options = options.Value;
        _time = time;
        _logger = logger;
    }

    private TimeSpan Usual => TimeSpan.FromMinutes(_options.Minutes);

    /// <summary>Polls a feed now.</summary>
    /// <exception cref="CatalogException">There is no room for its articles.</exception>
    public async Task<FeedPoll> PollAsync(FollowedFeed feed, CancellationToken cancellationToken)
    {
        var allowance = await PollAllowance.OpenAsync(_quota, _life, feed, cancellationToken);
        var room = await _portion.FindRoomAsync(feed, cancellationToken);

        return (room == 0 ? FeedHold.Review : allowance.FindExcess() ?? await allowance.TryFetchAsync(cancellationToken)) is { } hold
            ? await HoldAsync(feed, hold, cancellationToken)
            : await PollAsync(feed, allowance, room, cancellationToken);
    }

    private async Task<FeedPoll> PollAsync(FollowedFeed feed, PollAllowance allowance, int room, CancellationToken cancellationToken)
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
                    FeedResult.Read { Feed: var document } => await FinishAsync(
                        await _portion.TakeAsync(feed, document, allowance, room, cancellationToken), fetched, document, cancellationToken),
                    FeedResult.Failed failed => await FailAsync(feed, failed.Reason, isGone: false, notBefore: null, cancellationToken),
                    var result => throw new InvalidOperationException($"No poll comes of {result.GetType().Name}."),
                };

            case var result:
                throw new InvalidOperationException($"No poll comes of {result.GetType().Name}.");
        }
    }

    private async Task<FeedPoll> FinishAsync(FeedPoll poll, FetchResult.Fetched fetched, FeedDocument document, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await _feeds.PolledAsync(
            poll.Feed,
            document,
            fetched.MovedTo,
            poll.Left == 0 ? fetched.Content.Mark : null,
            poll.Hold,
            poll.Hold is { } hold ? PollSchedule.AfterHold(now, Usual, hold) : now + PollSchedule.AfterAnswer(Usual, document.FreshFor, fetched.Content.FreshFor),
            cancellationToken);

        return Logged(poll);
    }

    /// <summary>There is no room for anything, so the site is not even asked.</summary>
    private async Task<FeedPoll> HoldAsync(FollowedFeed feed, FeedHold hold, CancellationToken cancellationToken)
    {
        await _feeds.HeldAsync(feed, hold, PollSchedule.AfterHold(_time.GetUtcNow(), Usual, hold), cancellationToken);

        return Logged(new FeedPoll { Feed = feed, Hold = hold });
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

    /// <summary>A hold is logged when it begins.</summary>
    private FeedPoll Logged(FeedPoll poll)
    {
        if (poll.Hold is { } hold && hold != poll.Feed.Held)
        {
            Log.FeedHeld(_logger, poll.Feed.Id, poll.Feed.Space, hold.Sentence());
        }

        return poll;
    }
}
