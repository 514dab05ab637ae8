using ResearchBot.Corpus;
using ResearchBot.Discord;

namespace ResearchBot.Host.Discord;

/// <summary>Which space belongs to which server.</summary>
internal static class ServerSpace
{
    private const string Prefix = "discord:";

    /// <summary>The space of a server.</summary>
    public static SpaceId Of(Snowflake guild) => new(Prefix + guild);

    /// <summary>The server of a space; null where it is not a server's.</summary>
    public static Snowflake? GuildOf(SpaceId space) =>
        space.Value.StartsWith(Prefix, StringComparison.Ordinal) ? Snowflake.TryParse(space.Value[Prefix.Length..]) : null;
}
