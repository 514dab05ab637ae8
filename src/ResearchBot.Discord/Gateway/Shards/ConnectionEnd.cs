namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>How a connection ended, and so what comes next.</summary>
internal abstract record ConnectionEnd
{
    private ConnectionEnd()
    {
    }

    /// <summary>The session goes on over a new connection.</summary>
    public sealed record Resume : ConnectionEnd;

    /// <summary>The session is gone; a new one is begun.</summary>
    public sealed record NewSession : ConnectionEnd;

    /// <summary>The gateway refused the session or its beginning (op 9): a new one is begun after a pause.</summary>
    public sealed record Refused : ConnectionEnd;

    /// <summary>This side was told to end.</summary>
    public sealed record Closed : ConnectionEnd;

    /// <summary>Connecting again would fail the same way.</summary>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record Stopped(string Reason) : ConnectionEnd;
}
