namespace ResearchBot.Discord.Models;

/// <summary>A Discord server.</summary>
public sealed record Guild
{
    /// <summary>The guild's id, which is also the id of the role that everybody has.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The name; empty while the guild is unavailable.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The account that owns it.</summary>
    public Snowflake OwnerId { get; init; }

    /// <summary>Tells of an outage: nothing else is known while it lasts.</summary>
    public bool Unavailable { get; init; }

    /// <summary>All roles.</summary>
    public IReadOnlyList<Role> Roles { get; init => field = value ?? []; } = [];

    /// <summary>All channels but threads; only from the gateway.</summary>
    public IReadOnlyList<Channel> Channels { get; init => field = value ?? []; } = [];

    /// <summary>The active threads that the bot can see; only from the gateway.</summary>
    public IReadOnlyList<Channel> Threads { get; init => field = value ?? []; } = [];

    /// <summary>The channel of welcomes and boosts.</summary>
    public Snowflake? SystemChannelId { get; init; }

    /// <summary>The language of a community guild, such as <c>en-US</c>.</summary>
    public string? PreferredLocale { get; init; }

    /// <summary>How many members it has; only from the gateway.</summary>
    public int? MemberCount { get; init; }

    /// <summary>When the bot joined; only from the gateway.</summary>
    public DateTimeOffset? JoinedAt { get; init; }
}

/// <summary>A role of a guild.</summary>
public sealed record Role
{
    /// <summary>The role's id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the role allows before a channel overwrites it.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>The place in the order; higher stands above lower.</summary>
    public int Position { get; init; }

    /// <summary>Tells whether an integration owns the role.</summary>
    public bool Managed { get; init; }
}
