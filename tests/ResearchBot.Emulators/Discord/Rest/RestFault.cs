using System.Globalization;
using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>What may happen to a request.</summary>
public abstract record RestFault
{
    private RestFault()
    {
    }

    /// <summary>An error is answered and nothing is done.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">Discord's number.</param>
    /// <param name="Message">Discord's words.</param>
    public sealed record Refusing(int Status, int Code = 0, string Message = "Scripted") : RestFault;

    /// <summary>A page of a proxy is answered, and nothing is done.</summary>
    /// <param name="Status">The HTTP status, 502 for instance.</param>
    public sealed record Proxy(int Status) : RestFault;

    /// <summary>Too many requests, says the server, and does nothing.</summary>
    /// <param name="Wait">How long to wait.</param>
    /// <param name="Scope">Whose limit it is.</param>
    /// <param name="HasHeaders">With headers beside the body.</param>
    /// <param name="IsHtml">From a proxy before Discord: a page instead of JSON.</param>
    public sealed record TooMany(TimeSpan Wait, LimitScope Scope = LimitScope.User, bool HasHeaders = true, bool IsHtml = false) : RestFault;

    /// <summary>The deed is done, the answer never arrives: the connection breaks.</summary>
    public sealed record LosingAnswer : RestFault;

    /// <summary>The connection breaks before anything is done.</summary>
    public sealed record Dropping : RestFault;

    /// <summary>Everything takes long, by the server's clock.</summary>
    /// <param name="Before">Until the deed is done.</param>
    /// <param name="After">From then until the answer.</param>
    public sealed record Slow(TimeSpan Before, TimeSpan After = default) : RestFault;

    /// <summary>Something is answered with status 200 that is not what was asked for, and nothing is done.</summary>
    public sealed record Saying(string Body, string ContentType = "application/json") : RestFault;

    /// <summary>The answer in place of the deed; null when the fault leaves the deed alone.</summary>
    internal RestAnswer? Answer() => this switch
    {
        Refusing refusing => new RestAnswer(refusing.Status, new JsonObject { ["message"] = refusing.Message, ["code"] = refusing.Code }),
        Proxy proxy => Page(proxy.Status),
        TooMany { IsHtml: true } many => Page(429) with { Headers = many.HasHeaders ? many.RetryAfter() : [] },
        TooMany many => new RestAnswer(429, many.Body()) { Headers = many.HasHeaders ? [.. many.RetryAfter(), .. many.LimitHeaders()] : [] },
        Saying saying => new RestAnswer(200, null) { Text = saying.Body, ContentType = saying.ContentType },
        _ => null,
    };

    private static RestAnswer Page(int status) => new(status, null)
    {
        Text = $"<html><head><title>{status}</title></head><body><center><h1>{status}</h1></center><hr><center>cloudflare</center></body></html>",
        ContentType = "text/html",
    };
}

/// <summary>Whose limit was reached.</summary>
public enum LimitScope
{
    /// <summary>The bot's, for one operation.</summary>
    User,

    /// <summary>The bot's, for everything.</summary>
    Global,

    /// <summary>Everybody's, for one place; not the bot's fault.</summary>
    Shared,
}

internal static class TooManyWire
{
    public static JsonObject Body(this RestFault.TooMany many) => new()
    {
        ["message"] = many.Scope == LimitScope.Shared ? "The resource is being rate limited." : "You are being rate limited.",
        ["retry_after"] = Math.Round(many.Wait.TotalSeconds, 3),
        ["global"] = many.Scope == LimitScope.Global,
    };

    public static IReadOnlyList<(string Name, string Value)> RetryAfter(this RestFault.TooMany many) =>
        [("Retry-After", Math.Ceiling(many.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))];

    public static IReadOnlyList<(string Name, string Value)> LimitHeaders(this RestFault.TooMany many) => many.Scope switch
    {
        LimitScope.Global => [("X-RateLimit-Global", "true"), ("X-RateLimit-Scope", "global")],
        var scope =>
        [
            ("X-RateLimit-Limit", "5"),
            ("X-RateLimit-Remaining", "0"),
            ("X-RateLimit-Reset-After", many.Wait.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)),
            ("X-RateLimit-Scope", scope == LimitScope.Shared ? "shared" : "user"),
        ],
    };
}
