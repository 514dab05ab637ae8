using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Gateway;

/// <summary>How often clients may identify themselves: so many at once every five seconds, and so many a day.</summary>
internal sealed class IdentifyLimits(DiscordServerOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, DateTimeOffset> _lastOfBucket = [];
    private DateTimeOffset _dayBegan = options.Time.GetUtcNow();
    private int _today;

    /// <summary>More were used today than there are.</summary>
    public bool IsSpent
    {
        get
        {
            lock (_gate)
            {
                return _today > options.IdentifiesPerDay;
            }
        }
    }

    /// <summary>Counts one.</summary>
    /// <returns>False when it comes too early after another.</returns>
    public bool Allow(long shard)
    {
        lock (_gate)
        {
            var now = options.Time.GetUtcNow();
            TurnDay(now);
            _today++;
            var bucket = shard % options.MaxConcurrency;
            var early = _lastOfBucket.TryGetValue(bucket, out var last) && now - last < options.IdentifyPause;
            _lastOfBucket[bucket] = now;

            return !early;
        }
    }

    /// <summary>What <c>GET /gateway/bot</c> says.</summary>
    public JsonObject ToJson()
    {
        lock (_gate)
        {
            var now = options.Time.GetUtcNow();
            TurnDay(now);

            return new JsonObject
            {
                ["total"] = options.IdentifiesPerDay,
                ["remaining"] = Math.Max(0, options.IdentifiesPerDay - _today),
                ["reset_after"] = (long)(_dayBegan.AddDays(1) - now).TotalMilliseconds,
                ["max_concurrency"] = options.MaxConcurrency,
            };
        }
    }

    private void TurnDay(DateTimeOffset now)
    {
        if (now - _dayBegan >= TimeSpan.FromDays(1))
        {
            _dayBegan = now;
            _today = 0;
        }
    }
}
