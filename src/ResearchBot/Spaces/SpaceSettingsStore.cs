using System.Collections.Concurrent;
using System.Text.Json;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Spaces;

/// <summary>Keeps the settings of every space. Reading is quick enough for the way of every question and every message.</summary>
public sealed class SpaceSettingsStore
{
    /// <summary>How long a change that another process made may go unseen.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<SpaceId, (SpaceSettings Settings, long ReadAt)> _read = [];
    private readonly CatalogConnections _catalog;
    private readonly PlainReads _reads;
    private readonly TimeProvider _time;
    private int _changes;

    internal SpaceSettingsStore(CatalogConnections catalog, PlainReads reads, TimeProvider time)
    {
        _catalog = catalog;
        _reads = reads;
        _time = time;
    }

    /// <summary>The settings of a space; the defaults where nothing was set.</summary>
    /// <exception cref="CatalogException">They are damaged: nothing is allowed on their account then.</exception>
    public async ValueTask<SpaceSettings> ReadAsync(SpaceId space, CancellationToken cancellationToken)
    {
        if (_read.TryGetValue(space, out var read) && _time.GetElapsedTime(read.ReadAt) < Freshness)
        {
            return read.Settings;
        }

        var (readAt, changes) = (_time.GetTimestamp(), Volatile.Read(ref _changes));
        var stored = await _reads.ReadAsync(
            """SELECT "Settings" FROM space_settings WHERE "Space" = @p0""", [space.Value], row => row.GetString(0), cancellationToken);
        var settings = stored is [var json] ? Parse(space, json) : new SpaceSettings();

        if (changes == Volatile.Read(ref _changes))
        {
            _read[space] = (settings, readAt);
        }

        return settings;
    }

    /// <summary>Changes the settings of a space. Two changes at once are made one after the other; neither is lost.</summary>
    /// <param name="space">The space.</param>
    /// <param name="change">Makes the new settings of the present ones.</param>
    /// <param name="cancellationToken">Stops the work; nothing is kept then.</param>
    public async Task<SettingsChange> ChangeAsync(SpaceId space, Func<SpaceSettings, SpaceSettings> change, CancellationToken cancellationToken)
    {
        var result = await _catalog.WriteAsync(context => ChangeAsync(context, space, change, cancellationToken), cancellationToken);
        Forget(space);

        return result;
    }

    /// <summary>Reads a space anew the next time.</summary>
    internal void Forget(SpaceId space)
    {
        Interlocked.Increment(ref _changes);
        _read.TryRemove(space, out _);
    }

    private static SpaceSettings Parse(SpaceId space, string json)
    {
        try
        {
            return SettingsJson.Read(json);
        }
        catch (JsonException exception)
        {
            throw new CatalogException($"The settings of the space '{space}' are damaged: restore a backup, or delete them.", exception);
        }
    }

    private async Task<SettingsChange> ChangeAsync(
        CatalogContext context, SpaceId space, Func<SpaceSettings, SpaceSettings> change, CancellationToken cancellationToken)
    {
        var row = await context.Set<SpaceSettingsRow>().FindAsync([space.Value], cancellationToken);
        var changed = change(row is null ? new SpaceSettings() : Parse(space, row.Settings));

        if (SettingsRules.Check(changed) is { } fault)
        {
            return new SettingsChange.Refused(fault);
        }

        row ??= context.Add(new SpaceSettingsRow { Space = space.Value }).Entity;
        row.Version++;
        row.Settings = SettingsJson.Write(changed);
        row.ChangedAt = _time.GetUtcNow();

        return new SettingsChange.Changed(changed);
    }
}
