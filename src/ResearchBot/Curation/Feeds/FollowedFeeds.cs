using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Feeds.Stored;
using ResearchBot.Ingestion.Feeds;
using ResearchBot.Ingestion.Fetching;

namespace ResearchBot.Curation.Feeds;

/// <summary>Keeps which feeds a space follows, and how their polls went.</summary>
public sealed class FollowedFeeds
{
    private const int Digits = 10;
    private const int LongestTitle = 300;

    private readonly CatalogConnections _catalog;
    private readonly TimeProvider _time;

    internal FollowedFeeds(CatalogConnections catalog, TimeProvider time)
    {
        _catalog = catalog;
        _time = time;
    }

    /// <summary>Follows a feed from now on; it is polled at the next opportunity.</summary>
    /// <returns>The feed, and whether it is new; one that is followed already stays as it is.</returns>
    public Task<(FollowedFeed Feed, bool IsNew)> FollowAsync(SpaceId space, string address, string title, FeedFiling filing, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            var id = IdOf(address);

            if (await context.Set<FeedRow>().FindAsync([space.Value, id], cancellationToken) is { } known)
            {
                return (known.ToFeed(), false);
            }

            var now = _time.GetUtcNow();
            var row = new FeedRow
            {
                Space = space.Value,
                Id = id,
                Address = address,
                Title = Cut(title),
                Tags = [.. filing.Tags],
                Shelf = filing.Shelf,
                Review = filing.Review,
                Limit = filing.Limit,
                AddedAt = now,
                NextPollAt = now,
            };
            context.Add(row);

            return (row.ToFeed(), true);
        },
        cancellationToken);

    /// <summary>Stops following a feed. Its articles stay.</summary>
    /// <returns>False when the space does not follow it.</returns>
    public Task<bool> RemoveAsync(SpaceId space, string id, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context => await context.Set<FeedRow>().Where(row => row.Space == space.Value && row.Id == id).ExecuteDeleteAsync(cancellationToken) > 0,
        cancellationToken);

    /// <summary>Has all feeds of a space polled at the next opportunity.</summary>
    /// <returns>How many that are; those that are gone for good are not asked again.</returns>
    public Task<int> MakeDueAsync(SpaceId space, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            var now = _time.GetUtcNow();

            return await context.Set<FeedRow>()
                .Where(row => row.Space == space.Value && row.GoneAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(feed => feed.NextPollAt, now), cancellationToken);
        },
        cancellationToken);

    /// <summary>The feeds that a space follows, by name.</summary>
    public async Task<IReadOnlyList<FollowedFeed>> ListAsync(SpaceId space, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = await context.Set<FeedRow>().AsNoTracking().Where(row => row.Space == space.Value).ToListAsync(cancellationToken);

        return [.. rows.Select(row => row.ToFeed()).OrderBy(feed => feed.Title, StringComparer.OrdinalIgnoreCase).ThenBy(feed => feed.Address, StringComparer.Ordinal)];
    }

    /// <summary>The feeds that all spaces follow.</summary>
    public async Task<IReadOnlyList<FollowedFeed>> ListAllAsync(CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = await context.Set<FeedRow>().AsNoTracking().OrderBy(row => row.Space).ThenBy(row => row.Id).ToListAsync(cancellationToken);

        return [.. rows.Select(row => row.ToFeed())];
    }

    /// <summary>The feeds of all spaces that are to be polled, the longest overdue first.</summary>
    internal async Task<IReadOnlyList<FollowedFeed>> ListDueAsync(int most, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var rows = await context.Set<FeedRow>().AsNoTracking()
            .Where(row => row.GoneAt == null && row.NextPollAt <= now)
            .OrderBy(row => row.NextPollAt)
            .Take(most)
            .ToListAsync(cancellationToken);

        return [.. rows.Select(row => row.ToFeed())];
    }

    /// <summary>How to ask whether a feed has changed; null: fetch it whole.</summary>
    internal async Task<FetchMark?> FindMarkAsync(FollowedFeed feed, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var row = await context.Set<FeedRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Space == feed.Space.Value && row.Id == feed.Id, cancellationToken);

        return row is { ETag: null, LastModified: null } or null ? null : new FetchMark(row.ETag, row.LastModified);
    }

    /// <summary>Notes that a feed has not changed.</summary>
    internal Task UnchangedAsync(FollowedFeed feed, DateTimeOffset next, CancellationToken cancellationToken) =>
        ChangeAsync(feed, row => Answered(row, next), cancellationToken);

    /// <summary>Notes what a feed said of itself.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="document">What it said.</param>
    /// <param name="movedTo">Where it has moved for good; null: nowhere.</param>
    /// <param name="mark">How to ask the next time; null where items are left.</param>
    /// <param name="held">Why items are left, where that is for somebody to change.</param>
    /// <param name="next">When to ask.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal Task PolledAsync(
        FollowedFeed feed, FeedDocument document, Uri? movedTo, FetchMark? mark, FeedHold? held, DateTimeOffset next, CancellationToken cancellationToken) => ChangeAsync(
        feed,
        row =>
        {
            row.Title = document.Title.Length > 0 ? Cut(document.Title) : row.Title;
            Move(row, movedTo?.AbsoluteUri ?? row.Address);
            (row.ETag, row.LastModified) = (mark?.ETag, mark?.LastModified);
            Answered(row, next);
            row.Held = held;
        },
        cancellationToken);

    /// <summary>Notes that a feed was not even asked, and why.</summary>
    internal Task HeldAsync(FollowedFeed feed, FeedHold held, DateTimeOffset next, CancellationToken cancellationToken) => ChangeAsync(
        feed,
        row => (row.Held, row.NextPollAt) = (held, next),
        cancellationToken);

    /// <summary>Notes that a poll failed.</summary>
    internal Task FailedAsync(FollowedFeed feed, string sentence, bool isGone, DateTimeOffset next, CancellationToken cancellationToken) => ChangeAsync(
        feed,
        row =>
        {
            row.Failures++;
            row.Held = null;
            row.Fault = sentence;
            row.PolledAt = _time.GetUtcNow();
            row.NextPollAt = next;
            row.GoneAt = isGone ? row.GoneAt ?? _time.GetUtcNow() : null;
        },
        cancellationToken);

    private static string IdOf(string address) => "f-" + ContentHash.Of(CanonicalAddress.Of(address) ?? address)[..Digits];

    private static string Cut(string title) => title.Length <= LongestTitle ? title : title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];

    /// <summary>A feed that moves to and fro between two places is no news.</summary>
    private static void Move(FeedRow row, string address)
    {
        if (address == row.Address)
        {
            return;
        }

        row.IsMoveTold &= row.MovedFrom == address;
        (row.MovedFrom, row.Address) = (row.Address, address);
    }

    private void Answered(FeedRow row, DateTimeOffset next)
    {
        row.Failures = 0;
        row.Fault = null;
        row.Held = null;
        row.GoneAt = null;
        row.ToldAt = null;
        row.PolledAt = _time.GetUtcNow();
        row.NextPollAt = next;
    }

    /// <summary>A feed that was removed meanwhile stays so.</summary>
    private Task<bool> ChangeAsync(FollowedFeed feed, Action<FeedRow> change, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            if (await context.Set<FeedRow>().FindAsync([feed.Space.Value, feed.Id], cancellationToken) is { } row)
            {
                change(row);
            }

            return true;
        },
        cancellationToken);
}
