namespace ResearchBot.Discord.Models;

/// <summary>An account: of a person, a bot or Discord itself.</summary>
public sealed record User
{
    /// <summary>The account's id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The unique name.</summary>
    public string Username { get; init; } = "";

    /// <summary>The name that is shown, where the account has chosen one.</summary>
    public string? GlobalName { get; init; }

    /// <summary>Tells whether this is a bot.</summary>
    public bool Bot { get; init; }

    /// <summary>Tells whether this is Discord's own account.</summary>
    public bool System { get; init; }
}
