namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>What the close codes of the gateway mean for the next connection.</summary>
internal static class CloseCodes
{
    /// <summary>Ends the session: the bot goes offline.</summary>
    public const int Shutdown = 1000;

    /// <summary>Leaves the session to be resumed.</summary>
    public const int Keep = 4000;

    /// <summary>Tells what follows a close.</summary>
    /// <param name="code">The code; null when the connection broke without one.</param>
    public static ConnectionEnd Read(int? code) => code switch
    {
        4004 => new ConnectionEnd.Stopped("Discord refused the bot's token (4004): copy the token of the bot again from the developer portal."),
        4010 => new ConnectionEnd.Stopped("Discord refused the number of this shard (4010): check how the shards are divided."),
        4011 => new ConnectionEnd.Stopped("The bot is in more servers than its shards may hold (4011): start it with more shards."),
        4012 => new ConnectionEnd.Stopped("Discord no longer serves this version of its gateway (4012): update the program."),
        4013 => new ConnectionEnd.Stopped("Discord does not know an intent that was asked for (4013): update the program."),
        4014 => new ConnectionEnd.Stopped("The bot asks for an intent that it may not have (4014): allow the message content intent in the developer portal, or turn it off here."),
        4003 or 4007 or 4009 => new ConnectionEnd.NewSession(),
        _ => new ConnectionEnd.Resume(),
    };
}
