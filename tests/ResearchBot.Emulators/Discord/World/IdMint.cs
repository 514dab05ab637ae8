namespace ResearchBot.Emulators.Discord.World;

/// <summary>Makes ids: time in the upper 42 bits, always growing.</summary>
internal sealed class IdMint(TimeProvider time)
{
    private const long Epoch = 1_420_070_400_000;
    private const ulong FirstGuild = 157_000_000_000;
    private readonly Lock _gate = new();
    private ulong _last;
    private ulong _guilds;

    /// <summary>The next id.</summary>
    public ulong Next()
    {
        lock (_gate)
        {
            var now = (ulong)Math.Max(1, time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;

            return _last = Math.Max(now, _last + 1);
        }
    }

    /// <summary>The next id of a guild: one millisecond after the last one, so that guilds spread over shards.</summary>
    public ulong NextGuild()
    {
        lock (_gate)
        {
            return (FirstGuild + _guilds++) << 22;
        }
    }
}
