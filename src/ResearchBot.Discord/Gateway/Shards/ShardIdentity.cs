namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>As whom a shard connects.</summary>
internal sealed record ShardIdentity(int Shard, int Shards, GatewayIntents Intents, string Token)
{
    /// <summary>Which shard it is: never its token.</summary>
    public override string ToString() => $"shard {Shard} of {Shards}";
}

/// <summary>The groups of events that are asked for.</summary>
[Flags]
internal enum GatewayIntents
{
    Guilds = 1 << 0,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,
}
