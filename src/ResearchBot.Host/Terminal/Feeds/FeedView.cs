using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Polling;

namespace ResearchBot.Host.Terminal.Feeds;

/// <summary>A followed feed, as JSON.</summary>
internal sealed record FeedView(
    string Id,
    string Space,
    string Url,
    string Title,
    IReadOnlyList<string> Tags,
    string? Shelf,
    bool Review,
    int Limit,
    string State,
    int Failures,
    string? Error,
    DateTimeOffset? PolledAt,
    DateTimeOffset? NextPollAt,
    string? MovedFrom)
{
    public static FeedView Of(FollowedFeed feed) => new(
        feed.Id,
        feed.Space.Value,
        feed.Address,
        feed.Title,
        feed.Filing.Tags,
        feed.Filing.Shelf,
        feed.Filing.Review,
        feed.Filing.Limit,
        StateOf(feed),
        feed.Failures,
        NoteOf(feed),
        feed.PolledAt,
        feed.IsGone ? null : feed.NextPollAt,
        feed.MovedFrom);

    public static string StateOf(FollowedFeed feed) => feed switch
    {
        { IsGone: true } => "gone",
        { Failures: > 0 } => "failing",
        { Held: not null } => "held",
        { PolledAt: null } => "new",
        _ => "followed",
    };

    /// <summary>What is wrong with it, in one sentence; null for nothing.</summary>
    public static string? NoteOf(FollowedFeed feed) => feed.Fault ?? feed.Held?.Sentence();
}

/// <summary>What a poll of feeds came to, as JSON.</summary>
internal sealed record PollView(int Feeds, int Added, int Suggested, int Known, int Failed, int Left, IReadOnlyList<string> Ids, IReadOnlyList<FeedFailureView> Failures)
{
    public static PollView Of(IReadOnlyList<FeedPoll> polls)
    {
        IReadOnlyList<FeedFailureView> failures =
        [
            .. polls.Where(poll => poll.Fault is not null).Select(poll => new FeedFailureView(poll.Feed.Id, poll.Feed.Address, poll.Fault!)),
            .. polls.Where(poll => poll.Hold is not null).Select(poll => new FeedFailureView(poll.Feed.Id, poll.Feed.Address, poll.Hold!.Value.Sentence())),
            .. polls.SelectMany(poll => poll.Failed.Select(item => new FeedFailureView(poll.Feed.Id, item.Name, item.Reason))),
        ];

        return new PollView(
            polls.Count,
            polls.Sum(poll => poll.Added.Count),
            polls.Sum(poll => poll.Suggested),
            polls.Sum(poll => poll.Known),
            failures.Count,
            polls.Sum(poll => poll.Left),
            [.. polls.SelectMany(poll => poll.Added).Select(key => key.Id)],
            failures);
    }
}

internal sealed record FeedFailureView(string Feed, string Path, string Reason);
