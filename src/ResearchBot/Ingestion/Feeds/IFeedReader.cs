using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Ingestion.Feeds;

/// <summary>Reads feeds.</summary>
internal interface IFeedReader
{
    /// <summary>Reads a feed. Whatever is wrong with it is a result; only cancellation throws.</summary>
    /// <param name="file">Its bytes, named by the address where they were found.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<FeedResult> ReadFeedAsync(SourceFile file, CancellationToken cancellationToken);
}

/// <summary>Reads feeds in this process.</summary>
internal sealed class FeedReader : IFeedReader
{
    /// <inheritdoc/>
    public Task<FeedResult> ReadFeedAsync(SourceFile file, CancellationToken cancellationToken) => Task.FromResult(FeedParser.Parse(file));
}
