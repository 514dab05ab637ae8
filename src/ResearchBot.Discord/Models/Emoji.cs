namespace ResearchBot.Discord.Models;

/// <summary>An emoji of a button or a choice.</summary>
/// <param name="Name">The character itself, or the name of a guild's own emoji.</param>
/// <param name="Id">The id of a guild's own emoji.</param>
public sealed record Emoji(string? Name, Snowflake? Id = null)
{
    /// <summary>Takes a character for an emoji.</summary>
    public static implicit operator Emoji(string name) => new(name);
}
