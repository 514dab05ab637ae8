using ResearchBot.Curation.Feeds;
using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Followed feeds.</content>
internal sealed partial class Wordbook
{
    public Escaped FeedsTitle => Say();

    public Escaped NoFeeds => Say();

    public Escaped FeedNotChosen => Say();

    public Escaped NoListOfFeeds => Say();

    public Escaped FeedReviewedFirst => Say();

    public Escaped FeedIsReviewed => Say();

    public Escaped FeedIsGone => Say();

    public Escaped FeedIsHeld => Say();

    public Escaped FeedIsNew => Say();

    public Escaped FeedIsFollowed => Say();

    public Escaped ReviewTitleOfFeed(Escaped feed) => Say(feed);

    public Escaped FeedFollowed(Escaped feed, Escaped items) => Say(feed, items);

    public Escaped FeedKnown(Escaped feed) => Say(feed);

    public Escaped FeedOthers(Escaped addresses) => Say(addresses);

    public Escaped FeedRefused(Escaped reason) => Say(reason);

    public Escaped FeedLeft(Escaped feed) => Say(feed);

    public Escaped FeedPolled(Escaped moment) => Say(moment);

    public Escaped FeedNext(Escaped moment) => Say(moment);

    public Escaped FeedMovedFrom(Escaped address) => Say(address);

    public Escaped FeedMoved(Escaped feed) => Say(feed);

    public Escaped FeedGone(Escaped feed) => Say(feed);

    public Escaped FeedDied(Escaped feed, Escaped failures) => Say(feed, failures);

    public Escaped QuotaFeeds(Escaped most) => Say(most);

    public Escaped FeedFails(long failures) => SayCount(failures);

    public Escaped FeedsDue(long feeds) => SayCount(feeds);

    public Escaped FeedsExported(long feeds) => SayCount(feeds);

    public Escaped FeedsImported(Escaped followed, Escaped known, Escaped refused) => Fill(nameof(FeedsImported), followed, known, refused);

    /// <summary>Why a feed is not polled to its end.</summary>
    public Escaped Hold(FeedHold hold) => Escaped.Own(Find($"Hold.{hold}"));
}
