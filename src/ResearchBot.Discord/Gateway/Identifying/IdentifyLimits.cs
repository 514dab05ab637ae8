namespace ResearchBot.Discord.Gateway.Identifying;

/// <summary>
/// How many sessions may be begun. The rule of the house is five a minute and a hundred a day, far below Discord's thousand; a bot
/// of many shards must still be able to start, so it gets one a shard and minute, as far as Discord lets it begin that many, and
/// three a shard and day.
/// </summary>
/// <param name="PerMinute">In any minute.</param>
/// <param name="PerDay">In any 24 hours.</param>
public readonly record struct IdentifyLimits(int PerMinute, int PerDay)
{
    private const int WindowsPerMinute = 12;

    /// <summary>The limits of a bot.</summary>
    /// <param name="shards">How many shards run in this process.</param>
    /// <param name="concurrency">How many sessions Discord lets begin in five seconds (<c>max_concurrency</c>).</param>
    public static IdentifyLimits For(int shards, int concurrency) =>
        new(Math.Max(5, Math.Min(shards, WindowsPerMinute * concurrency)), Math.Max(100, 3 * shards));
}
