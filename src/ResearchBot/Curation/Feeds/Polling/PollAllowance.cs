using System.Text;

using ResearchBot.Corpus;
using ResearchBot.Curation.Quotas;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>What one poll may fetch and bring in. Only communities are held to quotas: what the operator follows elsewhere is the operator's to bound.</summary>
internal sealed class PollAllowance
{
    private readonly CorpusQuota? _quota;
    private readonly SpaceId _space;
    private CorpusSize _size;

    private PollAllowance(CorpusQuota? quota, SpaceId space, CorpusSize size) => (_quota, _space, _size) = (quota, space, size);

    /// <summary>Measures what a feed's space has in use.</summary>
    public static async Task<PollAllowance> OpenAsync(CorpusQuota quota, SpaceLife life, FollowedFeed feed, CancellationToken cancellationToken) =>
        await life.IsCommunityAsync(feed.Space, cancellationToken)
            ? new PollAllowance(quota, feed.Space, await quota.MeasureAsync(feed.Space, cancellationToken))
            : new PollAllowance(quota: null, feed.Space, default);

    /// <summary>Counts one fetch, or tells why there is none.</summary>
    public async Task<FeedHold?> TryFetchAsync(CancellationToken cancellationToken) =>
        _quota is not null && await _quota.TryFetchAsync(_space, cancellationToken) is { } excess ? FeedHolds.Of(excess) : null;

    /// <summary>Why there is no room for an article; null when there is.</summary>
    public FeedHold? FindExcess(ArticleDraft draft) => FindExcess(Encoding.UTF8.GetByteCount(draft.Text));

    /// <summary>Why there is no room for any article; null when there is.</summary>
    public FeedHold? FindExcess() => FindExcess(bytes: 1);

    /// <summary>Counts an article that came in; null: none did.</summary>
    public void Took(ArticleDraft? draft) =>
        _size = draft is null ? _size : new CorpusSize(_size.Articles + 1, _size.Bytes + Encoding.UTF8.GetByteCount(draft.Text));

    private FeedHold? FindExcess(long bytes) =>
        _quota?.FindExcess(new CorpusSize(_size.Articles + 1, _size.Bytes + bytes)) is { } excess ? FeedHolds.Of(excess) : null;
}
