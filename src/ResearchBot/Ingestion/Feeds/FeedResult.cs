namespace ResearchBot.Ingestion.Feeds;

/// <summary>What became of the bytes of a feed.</summary>
public abstract record FeedResult
{
    private FeedResult()
    {
    }

    /// <summary>They are a feed.</summary>
    public sealed record Read(FeedDocument Feed) : FeedResult;

    /// <summary>They are none.</summary>
    /// <param name="Reason">One plain sentence.</param>
    public sealed record Failed(string Reason) : FeedResult
    {
        /// <summary>The addresses of feeds that they name, where they are a page.</summary>
        public IReadOnlyList<string> Links { get; init; } = [];
    }
}
