using ResearchBot.Discord;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>Something that a member waits for: written to the journal before it is acknowledged, crossed out when its reply is posted.</summary>
internal sealed record AnswerJob
{
    /// <summary>The id of the interaction or message that it came with: the same id is the same job.</summary>
    public required Snowflake Id { get; init; }

    public required JobKind Kind { get; init; }

    public required JobOrigin Origin { get; init; }

    /// <summary>The server; null in direct messages until the member's chosen server is known.</summary>
    public required Snowflake? Guild { get; init; }

    /// <summary>The channel, thread or direct message that the member is in.</summary>
    public required Snowflake Channel { get; init; }

    public required Snowflake Member { get; init; }

    public IReadOnlyList<Snowflake> Roles { get; init; } = [];

    public bool ManagesServer { get; init; }

    /// <summary>The question, topic, words or message.</summary>
    public string Text { get; init; } = "";

    /// <summary>A period as the member typed it.</summary>
    public string? Period { get; init; }

    /// <summary>An outlet.</summary>
    public string? Source { get; init; }

    /// <summary>An article's id, where one is to be summarised.</summary>
    public string? Article { get; init; }

    /// <summary>The message that the member replied to, or the answer that a follow-up goes on from.</summary>
    public string? Follows { get; init; }

    /// <summary>The member's own language, as Discord names it.</summary>
    public string? Locale { get; init; }

    /// <summary>Only the member sees the reply.</summary>
    public bool IsPrivate { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required ReplyAddress Reply { get; init; }

    /// <summary>Nobody asked the bot itself, so it speaks only when it has an answer.</summary>
    public bool IsUnasked => Origin is JobOrigin.Forum or JobOrigin.Free;
}

/// <summary>What is wanted.</summary>
internal enum JobKind
{
    Answer,
    Summary,
    Search,
    FactCheck,
}

/// <summary>How it came.</summary>
internal enum JobOrigin
{
    Command,
    Mention,
    Direct,
    FollowUp,
    Forum,
    Free,
}
