using ResearchBot.Corpus;

namespace ResearchBot.Curation.Feeds.Polling;

/// <summary>What a poll of a feed came to.</summary>
public sealed record FeedPoll
{
    /// <summary>The feed, as it was before.</summary>
    public required FollowedFeed Feed { get; init; }

    /// <summary>Why it could not be polled, in one sentence; null when it could.</summary>
    public string? Fault { get; init; }

    /// <summary>The articles that are new.</summary>
    public IReadOnlyList<ArticleKey> Added { get; init; } = [];

    /// <summary>How many articles were put before moderators.</summary>
    public int Suggested { get; init; }

    /// <summary>How many items were known.</summary>
    public int Known { get; init; }

    /// <summary>The items that became no article, and why.</summary>
    public IReadOnlyList<FailedItem> Failed { get; init; } = [];

    /// <summary>How many items are left for the next poll.</summary>
    public int Left { get; init; }

    /// <summary>Why it was not polled to its end, where that is for somebody to change.</summary>
    public FeedHold? Hold { get; init; }
}

/// <summary>An item that became no article.</summary>
/// <param name="Name">Its address, or else its title.</param>
/// <param name="Reason">One plain sentence.</param>
public sealed record FailedItem(string Name, string Reason);
