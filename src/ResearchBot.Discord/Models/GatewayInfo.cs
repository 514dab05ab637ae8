namespace ResearchBot.Discord.Models;

/// <summary>How to connect to the gateway.</summary>
public sealed record GatewayInfo
{
    /// <summary>The address of the socket.</summary>
    public string Url { get; init; } = "";

    /// <summary>How many shards Discord advises.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How many sessions may still be started.</summary>
    public SessionStartLimit SessionStartLimit { get; init => field = value ?? new(); } = new();
}

/// <summary>How many gateway sessions may be started.</summary>
public sealed record SessionStartLimit
{
    /// <summary>A day.</summary>
    public int Total { get; init; }

    /// <summary>Of them left.</summary>
    public int Remaining { get; init; }

    /// <summary>Milliseconds until the day is over.</summary>
    public long ResetAfter { get; init; }

    /// <summary>How many may be started within five seconds.</summary>
    public int MaxConcurrency { get; init; } = 1;
}
