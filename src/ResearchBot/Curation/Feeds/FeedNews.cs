using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Feeds.Stored;

namespace ResearchBot.Curation.Feeds;

/// <summary>What moderators should hear about the feeds that they follow: each piece once, and that a feed is dead again only after it had recovered.</summary>
public sealed class FeedNews
{
    private readonly CatalogConnections _catalog;
    private readonly FeedOptions _options;
    private readonly TimeProvider _time;

    internal FeedNews(CatalogConnections catalog, IOptions<FeedOptions> options, TimeProvider time) => (_catalog, _options, _time) = (catalog, options.Value, time);

    /// <summary>What nobody has been told yet, of all spaces.</summary>
    public async Task<IReadOnlyList<FeedReport>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = await context.Set<FeedRow>().AsNoTracking()
            .Where(row => (row.ToldAt == null && (row.GoneAt != null || row.Failures >= _options.DeadAfter)) || (row.MovedFrom != null && !row.IsMoveTold))
            .OrderBy(row => row.Space).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);

        return [.. rows.SelectMany(ReportsOf)];
    }

    /// <summary>Notes that moderators were told.</summary>
    public Task ToldAsync(FeedReport report, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            if (await context.Set<FeedRow>().FindAsync([report.Feed.Space.Value, report.Feed.Id], cancellationToken) is { } row)
            {
                Note(row, report);
            }

            return true;
        },
        cancellationToken);

    private IEnumerable<FeedReport> ReportsOf(FeedRow row)
    {
        if (row is { MovedFrom: not null, IsMoveTold: false })
        {
            yield return new FeedReport(row.ToFeed(), FeedEvent.Moved);
        }

        if (row.ToldAt is null && (row.GoneAt is not null || row.Failures >= _options.DeadAfter))
        {
            yield return new FeedReport(row.ToFeed(), row.GoneAt is null ? FeedEvent.Died : FeedEvent.Gone);
        }
    }

    /// <summary>What has changed since is another piece of news.</summary>
    private void Note(FeedRow row, FeedReport report)
    {
        if (report.Event is FeedEvent.Moved)
        {
            row.IsMoveTold |= row.MovedFrom == report.Feed.MovedFrom;
        }
        else if (row.GoneAt is not null || row.Failures >= _options.DeadAfter)
        {
            row.ToldAt = _time.GetUtcNow();
        }
    }
}

/// <summary>A piece of news about a feed.</summary>
/// <param name="Feed">The feed as it is now.</param>
/// <param name="Event">What has happened to it.</param>
public sealed record FeedReport(FollowedFeed Feed, FeedEvent Event);

/// <summary>What happens to feeds.</summary>
public enum FeedEvent
{
    /// <summary>It failed many times in a row; it is still tried once a day.</summary>
    Died,

    /// <summary>Its site said that it is gone for good; it is not tried any more.</summary>
    Gone,

    /// <summary>It has moved for good, and is followed to its new place.</summary>
    Moved,
}
