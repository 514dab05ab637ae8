using ResearchBot.Corpus;

namespace ResearchBot.Curation.Suggestions;

/// <summary>An article that a member suggested. Nothing answers from it before a moderator approves it.</summary>
public sealed record Suggestion
{
    /// <summary>The space that it is suggested for.</summary>
    public required SpaceId Space { get; init; }

    /// <summary>Its id in the space: that of what it came with, so that the same event makes no second one.</summary>
    public required string Id { get; init; }

    /// <summary>Who suggested it; null when they asked to be forgotten, and where a feed brought it.</summary>
    public string? MemberId { get; init; }

    /// <summary>The feed that brought it; null where a member suggested it.</summary>
    public SuggestingFeed? Feed { get; init; }

    /// <summary>Where; empty where a feed brought it.</summary>
    public required string ChannelId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset SuggestedAt { get; init; }

    /// <summary>What it would become.</summary>
    public required ArticleDraft Draft { get; init; }

    /// <summary>How far it is.</summary>
    public SuggestionState State { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why it was rejected, where somebody said so.</summary>
    public string? Reason { get; init; }

    /// <summary>Where moderators see it; null while they do not.</summary>
    public ReviewMessage? Review { get; init; }

    /// <summary>Where its card may stand, although nobody noted it; null where none was begun.</summary>
    public BegunCard? MayBeShown { get; init; }

    /// <summary>How many of its cards are gone.</summary>
    public int LostCards { get; init; }

    /// <summary>Since when the member may have been told, although nobody noted it.</summary>
    public DateTimeOffset? MayBeToldSince { get; init; }
}

/// <summary>A feed that brought a suggestion.</summary>
/// <param name="Id">Its id within the space.</param>
/// <param name="Name">What it was called when it did.</param>
public sealed record SuggestingFeed(string Id, string Name);

/// <summary>A message that shows a suggestion to moderators.</summary>
public sealed record ReviewMessage(string ChannelId, string MessageId);

/// <summary>A card that was about to be posted.</summary>
public sealed record BegunCard(string ChannelId, DateTimeOffset At);

/// <summary>How far a suggestion is.</summary>
public enum SuggestionState
{
    /// <summary>Nobody has decided.</summary>
    Waiting,

    /// <summary>It is an article now.</summary>
    Approved,

    /// <summary>It is none.</summary>
    Rejected,
}
