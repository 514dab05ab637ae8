using ResearchBot.Chat;
using ResearchBot.Discord;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>Something that a member waits for: written to the journal before it is acknowledged, crossed out when its reply is posted.</summary>
internal sealed record AnswerJob
{
    /// <summary>The longest question that is taken, in UTF-16 code units.</summary>
    public const int LongestQuestion = 1_000;

    /// <summary>The id of the interaction or message that it came with: the same id is the same job.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What is wanted, and how it was asked.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The server whose corpus is asked: that of the channel, or the one that the member chose for direct messages.</summary>
    public required Snowflake Guild { get; init; }

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

    /// <summary>The shelf that what is added is put on.</summary>
    public string? Shelf { get; init; }

    /// <summary>A file that was uploaded.</summary>
    public JobFile? File { get; init; }

    /// <summary>What a member said about a text that they pasted.</summary>
    public JobDetails? Details { get; init; }

    /// <summary>The message of ours that a follow-up replies to; null where it goes on from the last question of its thread.</summary>
    public Snowflake? Follows { get; init; }

    /// <summary>The answer that a follow-up goes on from, where a button said so.</summary>
    public string? FollowsAnswer { get; init; }

    /// <summary>The question gets a thread, which is started from the member's message.</summary>
    public bool OpensThread { get; init; }

    /// <summary>The member's own language, as Discord names it.</summary>
    public string? Locale { get; init; }

    /// <summary>It came in a direct message.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Only the member sees the reply.</summary>
    public bool IsPrivate { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required ReplyAddress Reply { get; init; }

    /// <summary>Nobody asked the bot itself, so it speaks only when it has an answer.</summary>
    public bool IsUnasked => Kind is QuestionKind.ForumPost or QuestionKind.Message;

    /// <summary>It brings articles in, and is no question that limits count.</summary>
    public bool BringsArticles => Kind is QuestionKind.Suggestion or QuestionKind.Addition;
}

/// <summary>A file that was uploaded, and where it can be fetched for a day.</summary>
internal sealed record JobFile(string Name, string Url);

/// <summary>What is known about a text that was pasted.</summary>
internal sealed record JobDetails(string Title, string? Source, string? Url, DateOnly? Day);
