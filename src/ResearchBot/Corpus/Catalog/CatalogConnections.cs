using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog.Faults;

namespace ResearchBot.Corpus.Catalog;

/// <summary>The two ways to the catalog: through its model, for everything; and plain, for the few reads that stand on the way of every question, where the model's own start would cost a fresh process more than the answer.</summary>
internal sealed class CatalogConnections : IDisposable
{
    private const string FileName = "catalog.db";

    private readonly IServiceProvider _services;
    private readonly DataOptions _data;
    private readonly DiskReserve _reserve;
    private readonly ChangeQueue _changes;

    public CatalogConnections(IServiceProvider services, DiskReserve reserve, IOptions<DataOptions> data)
    {
        _reserve = reserve;
        _services = services;
        _data = data.Value;
        _changes = new ChangeQueue(OpenAsync);
    }

    /// <summary>Tells whether there is a catalog at all.</summary>
    public bool Exists => File.Exists(_data.PathOf(FileName));

    /// <summary>Opens the catalog through its model, which is built when it is first wanted.</summary>
    public Task<CatalogContext> OpenAsync(CancellationToken cancellationToken) =>
        _services.GetRequiredService<IDbContextFactory<CatalogContext>>().CreateDbContextAsync(cancellationToken);

    /// <summary>
    /// Changes the catalog: what <paramref name="change"/> reads stays true until it is committed, all of it is committed or nothing, and
    /// when this returns, it is on disk. Not to be called from within a change.
    /// </summary>
    /// <remarks>On a full disk the reserve is given away, and the change made once more.</remarks>
    public async Task<T> WriteAsync<T>(Func<CatalogContext, Task<T>> change, CancellationToken cancellationToken)
    {
        try
        {
            return await _changes.RunAsync(change, cancellationToken);
        }
        catch (Exception exception) when (DiskFull.Is(exception))
        {
            _reserve.Release();

            return await _changes.RunAsync(change, cancellationToken);
        }
    }

    /// <summary>Changes the catalog as <see cref="WriteAsync"/> does, by so much that a nearly full disk is no place for it.</summary>
    /// <param name="bytes">How much is written at most.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="CatalogException">There is no room; nothing was changed.</exception>
    public async Task<T> GrowAsync<T>(long bytes, Func<CatalogContext, Task<T>> change, CancellationToken cancellationToken)
    {
        if (_reserve.Refuse(bytes) is { } sentence)
        {
            throw new CatalogException(sentence);
        }

        try
        {
            return await _changes.RunAsync(change, cancellationToken);
        }
        catch (Exception exception) when (DiskFull.Is(exception))
        {
            throw new CatalogException(_reserve.Sentence(bytes), exception);
        }
    }

    /// <summary>Opens the catalog plainly, for reading.</summary>
    public async Task<SqliteConnection> OpenPlainAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString(_data));
        await connection.OpenAsync(cancellationToken);

        return connection;
    }

    /// <summary>
    /// Writes the log of changes into the catalog and empties it, as far as nobody is reading: what was deleted stands in neither
    /// then, because deleted places are overwritten.
    /// </summary>
    public async Task EmptyLogAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenPlainAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Closes the connections that this process keeps open for the next use.</summary>
    public static void CloseIdle(DataOptions data)
    {
        using var connection = new SqliteConnection(ConnectionString(data));
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Where the catalog is kept.</summary>
    public static string ConnectionString(DataOptions data) =>
        new SqliteConnectionStringBuilder { DataSource = data.PathOf(FileName) }.ConnectionString;

    /// <inheritdoc/>
    public void Dispose() => _changes.Dispose();
}
