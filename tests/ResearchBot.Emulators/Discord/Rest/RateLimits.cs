using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>How often each operation may be used: a bucket for each operation and channel, guild or webhook.</summary>
internal sealed class RateLimits(DiscordServerOptions options)
{
    private static readonly string[] Majors = ["channel", "guild", "webhook", "token"];
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset Ends, int Used)> _windows = [];
    private (DateTimeOffset Ends, int Used) _all;

    /// <summary>Counts a request and tells the client how it stands.</summary>
    /// <returns>The refusal when there were too many.</returns>
    public RestAnswer? Refusal(Route route, IReadOnlyDictionary<string, string> values, IHeaderDictionary headers)
    {
        var (limit, window) = options.LimitOf(route.Method, route.Template);
        var major = string.Join(':', Majors.Select(name => values.GetValueOrDefault(name)));
        var bucket = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{route.Method} {route.Template}")))[..32];

        lock (_gate)
        {
            var now = options.Time.GetUtcNow();

            if (!route.IsOpen && RefusalOfAll(now) is { } refusal)
            {
                return refusal;
            }

            var key = bucket + major;
            var (ends, used) = _windows.GetValueOrDefault(key);

            if (ends <= now)
            {
                (ends, used) = (now + window, 0);
            }

            var isOver = used >= limit;
            _windows[key] = (ends, isOver ? used : used + 1);
            var left = (ends - now).TotalSeconds;
            headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Remaining"] = Math.Max(0, limit - used - 1).ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Reset"] = (ends.ToUnixTimeMilliseconds() / 1000d).ToString("0.000", CultureInfo.InvariantCulture);
            headers["X-RateLimit-Reset-After"] = left.ToString("0.000", CultureInfo.InvariantCulture);
            headers["X-RateLimit-Bucket"] = bucket;

            if (!isOver)
            {
                return null;
            }

            headers["X-RateLimit-Scope"] = "user";
            headers.RetryAfter = Math.Ceiling(left).ToString(CultureInfo.InvariantCulture);

            return new RestAnswer(429, new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = Math.Round(left, 3), ["global"] = false });
        }
    }

    private RestAnswer? RefusalOfAll(DateTimeOffset now)
    {
        _all = _all.Ends <= now ? (now.AddSeconds(1), 1) : (_all.Ends, _all.Used + 1);

        return _all.Used > options.RequestsPerSecond ? new RestFault.TooMany(_all.Ends - now, LimitScope.Global).Answer() : null;
    }
}
