using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Spaces.Life;

/// <summary>Which communities the bot is with, and which it has left. What is left is kept for a while (<see cref="SpaceSweeper"/>), in case it comes back.</summary>
public sealed class SpaceLife
{
    private readonly CatalogConnections _catalog;
    private readonly TimeProvider _time;

    internal SpaceLife(CatalogConnections catalog, TimeProvider time)
    {
        _catalog = catalog;
        _time = time;
    }

    /// <summary>Notes that the bot is with a community.</summary>
    public Task<Arrival> ArriveAsync(SpaceId space, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            var row = await context.Set<SpaceLifeRow>().FindAsync([space.Value], cancellationToken);

            if (row is null)
            {
                context.Add(new SpaceLifeRow { Space = space.Value, JoinedAt = _time.GetUtcNow() });

                return Arrival.First;
            }

            var arrival = row.LeftAt is null ? Arrival.Known : Arrival.Back;
            row.LeftAt = null;

            return arrival;
        },
        cancellationToken);

    /// <summary>Notes that the bot has left a community, or was removed from it; an outage is neither.</summary>
    public Task LeaveAsync(SpaceId space, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context => await context.Set<SpaceLifeRow>().FindAsync([space.Value], cancellationToken) is { LeftAt: null } row
            ? row.LeftAt = _time.GetUtcNow()
            : null,
        cancellationToken);

    /// <summary>Tells whether a space is a community's, also of one that the bot has left: other spaces are the operator's own.</summary>
    public async Task<bool> IsCommunityAsync(SpaceId space, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await context.Set<SpaceLifeRow>().AnyAsync(row => row.Space == space.Value, cancellationToken);
    }

    /// <summary>The communities that the bot is with, as far as is known here: one that has gone while nobody looked is still among them.</summary>
    public async Task<IReadOnlyList<SpaceId>> ListPresentAsync(CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var spaces = await context.Set<SpaceLifeRow>().Where(row => row.LeftAt == null).Select(row => row.Space).Order().ToListAsync(cancellationToken);

        return [.. spaces.Select(space => new SpaceId(space))];
    }
}

/// <summary>How a community is met.</summary>
public enum Arrival
{
    /// <summary>For the first time.</summary>
    First,

    /// <summary>Again, before what was kept of it was deleted.</summary>
    Back,

    /// <summary>The bot was with it all the time.</summary>
    Known,
}
