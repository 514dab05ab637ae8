using ResearchBot.Corpus;
using ResearchBot.Ingestion.Feeds;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>Counts what became of the items of a poll.</summary>
internal sealed class PollTally(FollowedFeed feed, int known, int left)
{
    private readonly List<ArticleKey> _added = [];
    private readonly List<FailedItem> _failed = [];
    private int _suggested;
    private int _known = known;
    private int _left = left;
    private FeedHold? _hold;

    public FollowedFeed Feed => feed;

    public FeedPoll Poll => new() { Feed = feed, Added = _added, Suggested = _suggested, Known = _known, Failed = _failed, Left = _left, Hold = _hold };

    public void Took(TakenItem item)
    {
        _suggested += item.IsSuggested ? 1 : 0;
        _known += item is { Article: null, IsSuggested: false } ? 1 : 0;

        if (item.Article is { } article)
        {
            _added.Add(article.Key);
        }
    }

    public void Failed(FeedItem item, string reason, bool isLeft)
    {
        _failed.Add(new FailedItem(item.Link ?? item.Title, reason));
        _left += isLeft ? 1 : 0;
    }

    /// <summary>The rest is left for a later poll.</summary>
    public void Held(FeedHold hold, int left)
    {
        _hold = hold;
        _left += left;
    }
}
