namespace ResearchBot.Discord.Models;

/// <summary>What an account is in one guild.</summary>
public sealed record Member
{
    /// <summary>The account; absent where the account stands beside the member, as in a message.</summary>
    public User? User { get; init; }

    /// <summary>The name in this guild, where one was chosen.</summary>
    public string? Nick { get; init; }

    /// <summary>The roles, without the guild's own role that everybody has.</summary>
    public IReadOnlyList<Snowflake> Roles { get; init => field = value ?? []; } = [];

    /// <summary>When the account joined.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>The permissions in the channel of an interaction, overwrites included; absent elsewhere.</summary>
    public Permissions? Permissions { get; init; }
}
