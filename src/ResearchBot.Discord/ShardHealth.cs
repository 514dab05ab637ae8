namespace ResearchBot.Discord;

/// <summary>How one shard is.</summary>
/// <param name="Shard">Its number.</param>
/// <param name="State">What it is doing.</param>
/// <param name="LastEventAge">How long ago its last event came; null before the first.</param>
public sealed record ShardHealth(int Shard, ShardState State, TimeSpan? LastEventAge);

/// <summary>What a shard is doing.</summary>
public enum ShardState
{
    /// <summary>It has no session yet, or waits before it connects again.</summary>
    Disconnected,

    /// <summary>It connects, or its session has yet to begin or to go on.</summary>
    Connecting,

    /// <summary>Its session runs and its heartbeats are answered.</summary>
    Ready,

    /// <summary>Its session runs, but a heartbeat has not been answered in time.</summary>
    Silent,
}
