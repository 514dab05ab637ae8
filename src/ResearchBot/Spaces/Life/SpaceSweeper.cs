using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces.Limits;

namespace ResearchBot.Spaces.Life;

/// <summary>Deletes what is kept of communities that the bot has left long enough ago, and counters of days that are over.</summary>
public sealed class SpaceSweeper
{
    private readonly CatalogConnections _catalog;
    private readonly SpaceSettingsStore _settings;
    private readonly DailyUse _use;
    private readonly IReadOnlyList<ISpaceContents> _contents;
    private readonly RetentionOptions _options;
    private readonly ILogger<SpaceSweeper> _logger;

    internal SpaceSweeper(
        CatalogConnections catalog,
        SpaceSettingsStore settings,
        DailyUse use,
        IEnumerable<ISpaceContents> contents,
        IOptions<RetentionOptions> options,
        ILogger<SpaceSweeper> logger)
    {
        _catalog = catalog;
        _settings = settings;
        _use = use;
        _contents = [.. contents];
        _options = options.Value;
        _logger = logger;
    }

    /// <summary>Deletes what is due. A kill on the way costs nothing: what has not gone is still due the next time.</summary>
    /// <returns>The spaces that are gone for good.</returns>
    public async Task<IReadOnlyList<SpaceId>> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gone = new List<SpaceId>();
        await _use.SweepAsync(now, cancellationToken);

        foreach (var space in await ListDueAsync(now, cancellationToken))
        {
            if (await DeleteAsync(space, now, cancellationToken))
            {
                Log.SpaceDeleted(_logger, space);
                gone.Add(space);
            }
        }

        return gone;
    }

    private async Task<IReadOnlyList<SpaceId>> ListDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var spaces = await Due(context, now).Select(row => row.Space).Order().ToListAsync(cancellationToken);

        return [.. spaces.Select(space => new SpaceId(space)).Where(space => space != SpaceId.Default)];
    }

    /// <summary>A community that comes back meanwhile keeps what is left: whether it is due is asked with each step.</summary>
    private async Task<bool> DeleteAsync(SpaceId space, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var contents in _contents)
        {
            while (await _catalog.WriteAsync(
                async context => await Due(context, now).AnyAsync(row => row.Space == space.Value, cancellationToken)
                    && await contents.DeleteSomeAsync(context, space, cancellationToken),
                cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        _settings.Forget(space);

        return await _catalog.WriteAsync(
            async context => await Due(context, now).Where(row => row.Space == space.Value).ExecuteDeleteAsync(cancellationToken) > 0,
            cancellationToken);
    }

    private IQueryable<SpaceLifeRow> Due(CatalogContext context, DateTimeOffset now)
    {
        var last = now.AddDays(-_options.GraceDays);

        return context.Set<SpaceLifeRow>().Where(row => row.LeftAt != null && row.LeftAt <= last);
    }
}
