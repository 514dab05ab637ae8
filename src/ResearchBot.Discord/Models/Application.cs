namespace ResearchBot.Discord.Models;

/// <summary>The application that a bot belongs to.</summary>
public sealed record Application
{
    /// <summary>The application's id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether others may add the bot to their guilds.</summary>
    public bool BotPublic { get; init; }

    /// <summary>The key that HTTP interactions are signed with, in hexadecimal digits.</summary>
    public string? VerifyKey { get; init; }

    /// <summary>Where interactions are sent by HTTP; absent when they come by the gateway.</summary>
    public string? InteractionsEndpointUrl { get; init; }

    /// <summary>The bits that tell, among others, which privileged intents are granted.</summary>
    public long Flags { get; init; }

    /// <summary>Whether the portal grants the message content intent, in full or to a small bot.</summary>
    public bool HasMessageContent => (Flags & ((1 << 18) | (1 << 19))) != 0;
}
