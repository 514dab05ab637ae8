namespace ResearchBot.Discord.Rest;

/// <summary>What a rate limit is counted by: the operation, and the channel, guild or webhook.</summary>
/// <param name="Operation">The verb and the path without parameters, fit for logs.</param>
/// <param name="Major">The channel, guild or webhook; empty where there is none. Never logged, as it may be a token.</param>
/// <param name="Channel">The channel, where that is what counts.</param>
internal readonly record struct RestRoute(string Operation, string Major = "", Snowflake? Channel = null)
{
    public static RestRoute Of(string operation, Snowflake channel) => new(operation, $"{channel}", channel);

    public override string ToString() => Operation;
}
