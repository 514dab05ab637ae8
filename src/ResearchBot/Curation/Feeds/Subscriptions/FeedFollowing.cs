using ResearchBot.Corpus;
using ResearchBot.Ingestion.Feeds;
using ResearchBot.Ingestion.Fetching;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Curation.Feeds.Subscriptions;

/// <summary>Follows feeds by their address, once they have shown that they are feeds.</summary>
public sealed class FeedFollowing
{
    private readonly FollowedFeeds _feeds;
    private readonly WebFetcher _fetcher;
    private readonly IFeedReader _reader;

    internal FeedFollowing(FollowedFeeds feeds, WebFetcher fetcher, IFeedReader reader)
    {
        _feeds = feeds;
        _fetcher = fetcher;
        _reader = reader;
    }

    /// <summary>
    /// Fetches a feed and follows it from now on; where a page of a site is named instead, the first feed that the page names. Whatever
    /// goes wrong is a result; only cancellation throws.
    /// </summary>
    public Task<FollowResult> FollowAsync(SpaceId space, string address, FeedFiling filing, CancellationToken cancellationToken) =>
        FollowAsync(space, address, filing, mayBePage: true, cancellationToken);

    private async Task<FollowResult> FollowAsync(SpaceId space, string address, FeedFiling filing, bool mayBePage, CancellationToken cancellationToken)
    {
        switch (await _fetcher.FetchAsync(new FetchRequest(address, FetchPurpose.Feed), cancellationToken))
        {
            case FetchResult.Failed failed:
                return new FollowResult.Refused(failed.Sentence);

            case FetchResult.Fetched fetched:
                var result = await _reader.ReadFeedAsync(new SourceFile(fetched.Address.AbsoluteUri, fetched.Content.Bytes), cancellationToken);

                if (result is FeedResult.Failed failure)
                {
                    return mayBePage && failure.Links is [var first, ..]
                        ? WithOthers(await FollowAsync(space, first, filing, mayBePage: false, cancellationToken), [.. failure.Links.Skip(1)])
                        : new FollowResult.Refused(failure.Reason);
                }

                var document = ((FeedResult.Read)result).Feed;

                var (feed, isNew) = await _feeds.FollowAsync(space, fetched.MovedTo?.AbsoluteUri ?? new Uri(address.Trim()).AbsoluteUri, document.Title, filing, cancellationToken);

                return new FollowResult.Followed(feed, isNew, document.Items.Count);

            case var other:
                throw new InvalidOperationException($"Nothing is followed after {other.GetType().Name}.");
        }
    }

    private static FollowResult WithOthers(FollowResult result, IReadOnlyList<string> others) =>
        result is FollowResult.Followed followed ? followed with { Others = others } : result;

    /// <summary>Follows the feeds of a list; whether they are there, their first polls show.</summary>
    /// <returns>What became of each, in order.</returns>
    public async Task<IReadOnlyList<FollowResult>> FollowAllAsync(SpaceId space, IReadOnlyList<ListedFeed> listed, FeedFiling filing, CancellationToken cancellationToken)
    {
        var results = new List<FollowResult>();

        foreach (var one in listed)
        {
            if (_fetcher.Refuse(one.Address) is { } sentence)
            {
                results.Add(new FollowResult.Refused(sentence));
                continue;
            }

            var filed = filing with { Tags = [.. filing.Tags.Concat(one.Tags).Distinct()] };
            var (feed, isNew) = await _feeds.FollowAsync(space, new Uri(one.Address.Trim()).AbsoluteUri, one.Title, filed, cancellationToken);
            results.Add(new FollowResult.Followed(feed, isNew, Items: 0));
        }

        return results;
    }
}

/// <summary>What became of the wish to follow a feed.</summary>
public abstract record FollowResult
{
    private FollowResult()
    {
    }

    /// <summary>It is followed.</summary>
    /// <param name="Feed">The feed.</param>
    /// <param name="IsNew">Whether it was not before.</param>
    /// <param name="Items">How many items it lists now.</param>
    public sealed record Followed(FollowedFeed Feed, bool IsNew, int Items) : FollowResult
    {
        /// <summary>The other feeds of the site, where a page was named and its first feed taken.</summary>
        public IReadOnlyList<string> Others { get; init; } = [];
    }

    /// <summary>It is not.</summary>
    /// <param name="Sentence">Why.</param>
    public sealed record Refused(string Sentence) : FollowResult;
}
