using System.Net;
using System.Text.Json;

namespace ResearchBot.Discord.Rest.Sending;

/// <summary>What came back.</summary>
internal sealed record RestAnswer(HttpStatusCode Status, RateHeaders Rate, ReadOnlyMemory<byte> Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Tells whether a limit was reached.</summary>
    public bool IsLimited => Status == HttpStatusCode.TooManyRequests;

    /// <summary>Tells whether the limit is that of the bot or its address, and not of one bucket. A proxy knows no buckets.</summary>
    public bool IsLimitedEverywhere => IsLimited && Rate.Scope is null or "global";

    /// <summary>Tells whether Discord counts the answer against the address.</summary>
    public bool IsInvalid =>
        Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (IsLimited && Rate.Scope != "shared");

    /// <summary>Discord's own number of a refusal; 0 where there is none, as in a proxy's page.</summary>
    public int Code => ReadNumber("code") is { } code ? (int)code : 0;

    /// <summary>The seconds that a refusal asks to wait, by its body.</summary>
    public double? RetryAfter => ReadNumber("retry_after");

    private double? ReadNumber(string name)
    {
        try
        {
            var reader = new Utf8JsonReader(Body.Span);

            return JsonElement.TryParseValue(ref reader, out var root)
                && root is { ValueKind: JsonValueKind.Object } found
                && found.TryGetProperty(name, out var number)
                && number.ValueKind == JsonValueKind.Number
                && number.TryGetDouble(out var value)
                && Math.Abs(value) < int.MaxValue
                    ? value
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
