using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Ingestion.Feeds;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>Counts what became of the items of a poll.</summary>
internal sealed class PollTally(FollowedFeed feed, int known, int left)
{
    private readonly List<ArticleKey> _added = [];
    private readonly List<FailedItem> _failed = [];
    private int _known = known;
    private int _left = left;

    public FollowedFeed Feed => feed;

    public FeedPoll Poll => new() { Feed = feed, Added = _added, Known = _known, Failed = _failed, Left = _left };

    public void Took(AddedArticle? article)
    {
        if (article is null)
        {
            _known++;
        }
        else
        {
            _added.Add(article.Key);
        }
    }

    public void Failed(FeedItem item, string reason, bool isLeft)
    {
        _failed.Add(new FailedItem(item.Link ?? item.Title, reason));
        _left += isLeft ? 1 : 0;
    }
}
