using ResearchBot.Corpus;

namespace ResearchBot.Curation.Feeds;

/// <summary>A feed that a space follows.</summary>
public sealed record FollowedFeed
{
    /// <summary>The space.</summary>
    public required SpaceId Space { get; init; }

    /// <summary>Its id within the space, derived from the address under which it was first followed.</summary>
    public required string Id { get; init; }

    /// <summary>Where it is fetched.</summary>
    public required string Address { get; init; }

    /// <summary>Its name; empty until it has told one.</summary>
    public string Title { get; init; } = "";

    /// <summary>How its articles are filed.</summary>
    public required FeedFiling Filing { get; init; }

    /// <summary>When it was polled last; null: never.</summary>
    public DateTimeOffset? PolledAt { get; init; }

    /// <summary>When it is polled next.</summary>
    public required DateTimeOffset NextPollAt { get; init; }

    /// <summary>How many polls in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last poll failed, in one sentence; null when it did not.</summary>
    public string? Fault { get; init; }

    /// <summary>Why the last poll did not go to its end; null when it did.</summary>
    public FeedHold? Held { get; init; }

    /// <summary>Where it was fetched before it moved for good; null when it has not.</summary>
    public string? MovedFrom { get; init; }

    /// <summary>Whether its site said that it is gone for good: it is not polled any more.</summary>
    public bool IsGone { get; init; }
}

/// <summary>How the articles of a feed are filed.</summary>
public sealed record FeedFiling
{
    /// <summary>The most items that are taken in one poll, where nothing else is said.</summary>
    public const int UsualLimit = 50;

    /// <summary>Words that its articles get.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The shelf that its articles are put on; null: none.</summary>
    public string? Shelf { get; init; }

    /// <summary>Whether moderators look at its articles before anybody can ask about them.</summary>
    public bool Review { get; init; }

    /// <summary>The most items that are taken in one poll; what is left over comes with the next.</summary>
    public int Limit { get; init; } = UsualLimit;
}
