using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Ingestion.Feeds;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>Takes so many items of a feed as may be taken in one poll. What is over, or beyond a quota, is not marked as taken.</summary>
internal sealed class FeedPortion(FeedItems items, FeedArticles articles, IOptions<FeedOptions> options)
{
    /// <summary>How many articles of a feed may come in now.</summary>
    public Task<int> FindRoomAsync(FollowedFeed feed, CancellationToken cancellationToken) => items.FindRoomAsync(feed, cancellationToken);

    /// <summary>Takes a portion.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="document">What it says.</param>
    /// <param name="allowance">What may be fetched and brought in.</param>
    /// <param name="room">How many articles may come in.</param>
    /// <param name="cancellationToken">Stops the work; what was taken is taken.</param>
    public async Task<FeedPoll> TakeAsync(FollowedFeed feed, FeedDocument document, PollAllowance allowance, int room, CancellationToken cancellationToken)
    {
        var own = ItemKeys.OwnAddresses(document);
        var all = document.Items.Select(item => (Key: ItemKeys.Of(feed.Id, item, own), Item: item)).DistinctBy(item => item.Key).ToList();
        var done = await items.FindDoneAsync(feed.Space, [.. all.Select(item => item.Key)], cancellationToken);
        var open = all.Where(item => !done.Contains(item.Key)).ToList();
        var portion = open.Take(Math.Min(feed.Filing.Limit, room)).ToList();
        var tally = new PollTally(feed, known: all.Count - open.Count, left: open.Count - portion.Count);

        if (portion.Count < Math.Min(open.Count, feed.Filing.Limit))
        {
            tally.Held(FeedHold.Review, left: 0);
        }

        foreach (var (at, (key, item)) in portion.Index())
        {
            if (await TakeAsync(tally, document, key, item, allowance, cancellationToken) is { } hold)
            {
                tally.Held(hold, portion.Count - at);
                break;
            }
        }

        return tally.Poll;
    }

    /// <returns>Why the item, and what comes behind it, is left for later; null when it was dealt with.</returns>
    private async Task<FeedHold?> TakeAsync(
        PollTally tally, FeedDocument document, string key, FeedItem item, PollAllowance allowance, CancellationToken cancellationToken)
    {
        if ((allowance.FindExcess() ?? (item.Link is null ? null : await allowance.TryFetchAsync(cancellationToken))) is { } hold)
        {
            return hold;
        }

        var read = await articles.ReadAsync(tally.Feed, document, item, cancellationToken);
        WriteSteps.Announce(WriteSteps.ArticleRead);

        if (read.Draft is { } draft)
        {
            if (allowance.FindExcess(draft) is { } excess)
            {
                return excess;
            }

            var taken = await items.TakeAsync(tally.Feed, key, draft, cancellationToken);
            tally.Took(taken);
            allowance.Took(taken.Article is null ? null : draft);
        }
        else if (read.MayPass)
        {
            tally.Failed(item, read.Sentence, isLeft: await items.PutOffAsync(tally.Feed, key, read.Sentence, options.Value.Attempts, cancellationToken));
        }
        else
        {
            await items.GiveUpAsync(tally.Feed, key, read.Sentence, cancellationToken);
            tally.Failed(item, read.Sentence, isLeft: false);
        }

        return null;
    }
}
