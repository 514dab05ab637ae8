using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ResearchBot.Corpus.Catalog;

/// <summary>The two ways to the catalog: through its model, for everything; and plain, for the few reads that stand on the way of every question, where the model's own start would cost a fresh process more than the answer.</summary>
internal sealed class CatalogConnections(IServiceProvider services, IOptions<DataOptions> data) : IDisposable
{
    private const string FileName = "catalog.db";

    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Tells whether there is a catalog at all.</summary>
    public bool Exists => File.Exists(data.Value.PathOf(FileName));

    /// <summary>Opens the catalog through its model, which is built when it is first wanted.</summary>
    public Task<CatalogContext> OpenAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<IDbContextFactory<CatalogContext>>().CreateDbContextAsync(cancellationToken);

    /// <summary>
    /// Changes the catalog in one transaction: what <paramref name="change"/> reads stays true until it is committed, and when this returns, the change is on disk.
    /// The writers of this process queue here rather than at the file, where they would wait by polling. Not to be called from within a change.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<CatalogContext, Task<T>> change, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);

        try
        {
            await using var context = await OpenAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var result = await change(context);
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);

            return result;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Opens the catalog plainly, for reading.</summary>
    public async Task<SqliteConnection> OpenPlainAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString(data.Value));
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

    /// <summary>Where the catalog is kept.</summary>
    public static string ConnectionString(DataOptions data) =>
        new SqliteConnectionStringBuilder { DataSource = data.PathOf(FileName) }.ConnectionString;

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();
}
