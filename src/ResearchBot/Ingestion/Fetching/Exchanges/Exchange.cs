namespace ResearchBot.Ingestion.Fetching.Exchanges;

/// <summary>What one request came to.</summary>
internal abstract record Exchange
{
    private Exchange()
    {
    }

    /// <summary>The site sent something.</summary>
    public sealed record Answered(FetchedContent Content) : Exchange;

    /// <summary>The site sends us elsewhere.</summary>
    public sealed record Redirected(string? Location, bool IsForGood) : Exchange;

    /// <summary>What we have is still right.</summary>
    public sealed record NotModified(TimeSpan? FreshFor) : Exchange;

    /// <summary>Nothing came of it.</summary>
    public sealed record Failed(FetchResult.Failed Failure, int Status = 0) : Exchange
    {
        public static Failed Of(FetchFault fault, string sentence) => new(new FetchResult.Failed(fault, sentence));
    }
}

/// <summary>The seconds that an address may take, over all of its redirects; waiting for a turn does not count.</summary>
internal sealed class TimeBudget(TimeSpan whole)
{
    /// <summary>What is left.</summary>
    public TimeSpan Left { get; private set; } = whole;

    /// <summary>Takes some away.</summary>
    public void Spend(TimeSpan spent) => Left = spent < Left ? Left - spent : TimeSpan.FromTicks(1);
}
