namespace ResearchBot.Discord.Models;

/// <summary>A channel, a thread or a direct message.</summary>
public sealed record Channel
{
    /// <summary>The channel's id; that of a thread started from a message is the message's.</summary>
    public Snowflake Id { get; init; }

    /// <summary>What kind of channel it is.</summary>
    public ChannelType Type { get; init; }

    /// <summary>The guild; absent in direct messages, and in channels that stand inside a guild.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>The category of a channel, the channel of a thread.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>The account that started a thread.</summary>
    public Snowflake? OwnerId { get; init; }

    /// <summary>The name; absent in direct messages.</summary>
    public string? Name { get; init; }

    /// <summary>What roles and members may do here in difference from the guild.</summary>
    public IReadOnlyList<PermissionOverwrite> PermissionOverwrites { get; init => field = value ?? []; } = [];

    /// <summary>The state of a thread; absent elsewhere.</summary>
    public ThreadMetadata? ThreadMetadata { get; init; }

    /// <summary>The tags of a forum post.</summary>
    public IReadOnlyList<Snowflake> AppliedTags { get; init => field = value ?? []; } = [];

    /// <summary>The last message, which may have been deleted.</summary>
    public Snowflake? LastMessageId { get; init; }

    /// <summary>The other accounts of a direct message.</summary>
    public IReadOnlyList<User> Recipients { get; init => field = value ?? []; } = [];

    /// <summary>Tells a new thread from one that the bot was merely added to.</summary>
    public bool NewlyCreated { get; init; }

    /// <summary>What the asking member may do here; only in an interaction.</summary>
    public Permissions? Permissions { get; init; }
}

/// <summary>What a channel allows or denies to a role or a member.</summary>
public sealed record PermissionOverwrite
{
    /// <summary>The role or the account.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Which of both.</summary>
    public OverwriteType Type { get; init; }

    /// <summary>What is allowed.</summary>
    public Permissions Allow { get; init; }

    /// <summary>What is denied.</summary>
    public Permissions Deny { get; init; }
}

/// <summary>The state of a thread.</summary>
public sealed record ThreadMetadata
{
    /// <summary>Tells whether the thread has been put away.</summary>
    public bool Archived { get; init; }

    /// <summary>Tells whether only moderators may open it again.</summary>
    public bool Locked { get; init; }

    /// <summary>Minutes without a message after which it is put away.</summary>
    public int AutoArchiveDuration { get; init; }

    /// <summary>When <see cref="Archived"/> last changed.</summary>
    public DateTimeOffset? ArchiveTimestamp { get; init; }
}
