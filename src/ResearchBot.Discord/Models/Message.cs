using System.Text.Json.Serialization;

using ResearchBot.Discord.Models.Wire;

namespace ResearchBot.Discord.Models;

/// <summary>A message that stands in a channel.</summary>
public sealed record Message
{
    /// <summary>The message's id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The channel or thread.</summary>
    public Snowflake ChannelId { get; init; }

    /// <summary>The guild; absent in direct messages, and in messages that were asked for.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Who wrote it; a webhook's stand-in account where <see cref="WebhookId"/> is there.</summary>
    public User? Author { get; init; }

    /// <summary>The author as a member of the guild; only from the gateway.</summary>
    public Member? Member { get; init; }

    /// <summary>The text; empty without the message content intent unless the bot is mentioned or written to.</summary>
    public string Content { get; init => field = value ?? ""; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>When it was last edited.</summary>
    public DateTimeOffset? EditedTimestamp { get; init; }

    /// <summary>The accounts that are mentioned.</summary>
    public IReadOnlyList<User> Mentions { get; init => field = value ?? []; } = [];

    /// <summary>The roles that are mentioned.</summary>
    public IReadOnlyList<Snowflake> MentionRoles { get; init => field = value ?? []; } = [];

    /// <summary>Tells whether everybody is mentioned.</summary>
    public bool MentionEveryone { get; init; }

    /// <summary>The files.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init => field = value ?? []; } = [];

    /// <summary>The embeds.</summary>
    public IReadOnlyList<Embed> Embeds { get; init => field = value ?? []; } = [];

    /// <summary>Buttons, menus and, in a message of components, everything that is shown.</summary>
    public IReadOnlyList<Component> Components { get; init => field = value ?? []; } = [];

    /// <summary>Where the message that this one answers, forwards or tells of is.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>The message that this one answers, where Discord still had it.</summary>
    public Message? ReferencedMessage { get; init; }

    /// <summary>The flags.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>What kind of message it is.</summary>
    public MessageType Type { get; init; }

    /// <summary>The webhook that wrote it.</summary>
    public Snowflake? WebhookId { get; init; }

    /// <summary>The interaction that this message answers.</summary>
    public InteractionMetadata? InteractionMetadata { get; init; }

    /// <summary>The mark that its writer gave it, so as to know it again.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? Nonce { get; init; }

    /// <summary>The thread that was started from it.</summary>
    public Channel? Thread { get; init; }
}

/// <summary>Points to another message.</summary>
public sealed record MessageReference
{
    /// <summary>0 answers, 1 forwards.</summary>
    public int Type { get; init; }

    /// <summary>The message.</summary>
    public Snowflake? MessageId { get; init; }

    /// <summary>Its channel.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Its guild.</summary>
    public Snowflake? GuildId { get; init; }
}

/// <summary>The interaction that a message answers.</summary>
public sealed record InteractionMetadata
{
    /// <summary>The interaction's id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Its kind.</summary>
    public InteractionType Type { get; init; }

    /// <summary>Who acted.</summary>
    public User? User { get; init; }

    /// <summary>The message that was first answered with, in the metadata of a follow-up.</summary>
    public Snowflake? OriginalResponseMessageId { get; init; }
}
