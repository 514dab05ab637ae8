using ResearchBot.Discord.Gateway.Events;

namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>Takes what a shard receives. It never throws and never waits.</summary>
internal interface IShardSink
{
    /// <param name="shard">The shard's number.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="received">The timestamp of the receipt.</param>
    void Accept(int shard, GatewayEvent happened, long received);
}
