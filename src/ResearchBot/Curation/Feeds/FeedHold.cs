using ResearchBot.Curation.Quotas;

namespace ResearchBot.Curation.Feeds;

/// <summary>Why a feed that can be had is not polled to its end: nothing of it is lost, the rest comes later.</summary>
public enum FeedHold
{
    /// <summary>The community has as many articles as it may have.</summary>
    Articles,

    /// <summary>The community has as much text as it may have.</summary>
    Megabytes,

    /// <summary>No more is fetched for the community today.</summary>
    Fetches,

    /// <summary>As many of its articles wait for moderators as may.</summary>
    Review,
}

/// <summary>What is said of holds.</summary>
public static class FeedHolds
{
    /// <summary>The hold that a used up quota makes.</summary>
    public static FeedHold Of(QuotaExcess excess) => excess.Which switch
    {
        QuotaKind.Articles => FeedHold.Articles,
        QuotaKind.Megabytes => FeedHold.Megabytes,
        _ => FeedHold.Fetches,
    };

    /// <summary>One plain sentence for those who look after the feed.</summary>
    public static string Sentence(this FeedHold hold) => hold switch
    {
        FeedHold.Articles => "The server has as many articles as it may have: more come when some are removed.",
        FeedHold.Megabytes => "The server has as much text as it may have: more comes when articles are removed.",
        FeedHold.Fetches => "No more pages are fetched for the server today: the rest comes tomorrow.",
        _ => "As many of its articles wait for moderators as may: more come when those are decided.",
    };
}
