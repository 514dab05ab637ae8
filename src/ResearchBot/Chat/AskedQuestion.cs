using ResearchBot.Corpus;

namespace ResearchBot.Chat;

/// <summary>A question on its way into the catalog.</summary>
public sealed record AskedQuestion
{
    /// <summary>The longest text that is kept, in UTF-16 code units; the rest is cut off.</summary>
    public const int MaximumLength = 4_000;

    /// <summary>The space that it is asked in.</summary>
    public required SpaceId Space { get; init; }

    /// <summary>What it came by, such as the id of an interaction or a message: the same source is one question, however often it is stored.</summary>
    public required string Source { get; init; }

    /// <summary>How it was asked.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The member who asks.</summary>
    public required string MemberId { get; init; }

    /// <summary>The channel.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Whether the channel is that of the member's direct messages.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Whether only the member sees the answer.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The thread, where it was asked in one or is answered in one.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Its words; empty where they are somebody else's, as in a fact check.</summary>
    public required string Text { get; init; }

    /// <summary>The language of the asker, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The question before it in the same conversation.</summary>
    public string? PreviousId { get; init; }
}
