using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Subscriptions;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages.Curating;

/// <summary>The feeds of a server, for its moderators.</summary>
internal static class FeedPages
{
    /// <summary>How many feeds a page lists.</summary>
    public const int Listed = 8;

    // So short that a page fits into a message, whatever stands on it.
    private const int LongestName = 80;
    private const int LongestTags = 60;
    private const int LongestFault = 160;
    private const int LongestAddress = 100;
    private const int MostRefused = 5;

    /// <summary>A feed's name, linked to where it is fetched.</summary>
    public static Escaped Name(FollowedFeed feed)
    {
        var address = ArticleLink.Address(feed.Address);
        var name = ArticleLink.To(feed.Title, address, LongestName);

        return (name.IsEmpty ? ArticleLink.To(HostName.Of(feed.Address) ?? feed.Address, address, LongestName) : name).Bold();
    }

    /// <summary>One page of the list.</summary>
    /// <param name="words">The language.</param>
    /// <param name="feeds">All of them.</param>
    /// <param name="at">Which page, from 0.</param>
    public static Page List(Wordbook words, IReadOnlyList<FollowedFeed> feeds, int at)
    {
        var page = new Page(Accent.Quiet).Say(Escaped.Of($"{words.FeedsTitle.Bold()} · {words.Number(feeds.Count)}"));

        if (feeds.Count == 0)
        {
            return page.Say(words.NoFeeds);
        }

        var pages = (feeds.Count + Listed - 1) / Listed;
        var here = Math.Clamp(at, 0, pages - 1);

        return feeds.Skip(here * Listed).Take(Listed)
            .Aggregate(page, (whole, feed) => whole.Say(Entry(words, feed)))
            .Turn(words, Acts.FeedsList, here, pages);
    }

    /// <summary>A feed is followed, or was before.</summary>
    public static Page Followed(Wordbook words, FollowResult.Followed followed) => new Page(followed.IsNew ? Accent.Done : Accent.Notice)
        .Say(followed.IsNew ? words.FeedFollowed(Name(followed.Feed), words.Number(followed.Items)) : words.FeedKnown(Name(followed.Feed)))
        .Say(followed is { IsNew: true, Feed.Filing.Review: true } ? words.FeedReviewedFirst : Escaped.Empty)
        .Say(Others(words, followed.Others));

    /// <summary>What became of a list.</summary>
    public static Page Imported(Wordbook words, IReadOnlyList<(ListedFeed Feed, FollowResult Result)> results)
    {
        var isNew = results.Count(one => one.Result is FollowResult.Followed { IsNew: true });
        var known = results.Count(one => one.Result is FollowResult.Followed { IsNew: false });
        var refused = results.Where(one => one.Result is FollowResult.Refused).ToList();

        return new Page(isNew > 0 ? Accent.Done : Accent.Notice)
            .Say(words.FeedsImported(words.Number(isNew), words.Number(known), words.Number(refused.Count)))
            .Say(Escaped.Join("\n", refused.Take(MostRefused).Select(one => Escaped.Of(
                $"{Escaped.Text(one.Feed.Address, LongestAddress)}: {Escaped.Text(((FollowResult.Refused)one.Result).Sentence, LongestFault)}"))).Subtext());
    }

    /// <summary>What moderators are told of a feed by itself.</summary>
    public static Page Told(Wordbook words, FeedReport report)
    {
        var feed = report.Feed;

        return new Page(Accent.Notice)
            .Say(report.Event switch
            {
                FeedEvent.Moved => words.FeedMoved(Name(feed)),
                FeedEvent.Gone => words.FeedGone(Name(feed)),
                _ => words.FeedDied(Name(feed), words.Number(feed.Failures)),
            })
            .Say(report.Event is FeedEvent.Moved
                ? Escaped.Of($"{Escaped.Text(feed.MovedFrom, LongestAddress)} → {Escaped.Text(feed.Address, LongestAddress)}").Subtext()
                : Escaped.Text(feed.Fault, LongestFault).Subtext());
    }

    /// <summary>The addresses of further feeds, as far as anything of them can be shown.</summary>
    private static Escaped Others(Wordbook words, IReadOnlyList<string> addresses) =>
        Escaped.Join("\n", addresses.Select(address => Escaped.Text(address, LongestAddress))) is { IsEmpty: false } named ? words.FeedOthers(named).Subtext() : Escaped.Empty;

    private static Escaped Entry(Wordbook words, FollowedFeed feed) => Escaped.Join(
        "\n",
        Name(feed),
        Escaped.Join(
            " · ",
            Escaped.Text(HostName.Of(feed.Address), LongestName),
            State(words, feed),
            feed.Filing.Review ? words.FeedIsReviewed : Escaped.Empty,
            feed.PolledAt is { } polled ? words.FeedPolled(Wordbook.When(polled)) : Escaped.Empty,
            feed.IsGone ? Escaped.Empty : words.FeedNext(Wordbook.When(feed.NextPollAt)),
            Escaped.Text(string.Join(", ", feed.Filing.Tags), LongestTags)).Subtext(),
        feed.MovedFrom is { } before ? words.FeedMovedFrom(Escaped.Text(before, LongestAddress)).Subtext() : Escaped.Empty,
        Wrong(words, feed).Subtext());

    private static Escaped State(Wordbook words, FollowedFeed feed) => feed switch
    {
        { IsGone: true } => words.FeedIsGone,
        { Failures: > 0 } => words.FeedFails(feed.Failures),
        { Held: not null } => words.FeedIsHeld,
        { PolledAt: null } => words.FeedIsNew,
        _ => words.FeedIsFollowed,
    };

    private static Escaped Wrong(Wordbook words, FollowedFeed feed) =>
        feed.Fault is { } fault ? Escaped.Of($"⚠️ {Escaped.Text(fault, LongestFault)}")
        : feed.Held is { } hold ? Escaped.Of($"⚠️ {words.Hold(hold)}")
        : Escaped.Empty;
}
