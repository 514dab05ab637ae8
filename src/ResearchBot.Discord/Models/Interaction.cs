namespace ResearchBot.Discord.Models;

/// <summary>What a member did: used a command, a button, a menu or a modal, or typed into a suggested option.</summary>
public sealed record Interaction
{
    /// <summary>The interaction's id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The application that is meant.</summary>
    public Snowflake ApplicationId { get; init; }

    /// <summary>Which kind it is.</summary>
    public InteractionType Type { get; init; }

    /// <summary>What was used, and how.</summary>
    public InteractionData? Data { get; init; }

    /// <summary>The guild; absent in direct messages.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>The channel, in part.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The channel.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Who acted, in a guild.</summary>
    public Member? Member { get; init; }

    /// <summary>Who acted, in a direct message.</summary>
    public User? User { get; init; }

    /// <summary>The secret that answers it, for 15 minutes.</summary>
    public string Token { get; init; } = "";

    /// <summary>The message whose component was used.</summary>
    public Message? Message { get; init; }

    /// <summary>What the bot may do in the channel.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>The acting member's language.</summary>
    public string? Locale { get; init; }

    /// <summary>The guild's language.</summary>
    public string? GuildLocale { get; init; }

    /// <summary>Who installed the application, by <see cref="IntegrationType"/> as a digit.</summary>
    public IReadOnlyDictionary<string, Snowflake>? AuthorizingIntegrationOwners { get; init; }

    /// <summary>Where it happened.</summary>
    public CommandPlace? Context { get; init; }

    /// <summary>Bytes that an uploaded file may have here.</summary>
    public long? AttachmentSizeLimit { get; init; }

    /// <summary>The interaction's id: never its token.</summary>
    public override string ToString() => $"interaction {Id}";
}
