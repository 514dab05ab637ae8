using System.Data.Common;

using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ResearchBot.Corpus.Catalog;

/// <summary>
/// Makes every commit reach the disk before it is acknowledged: write-ahead log with <c>synchronous=FULL</c>. A writer that finds
/// another process at the file looks again after a few milliseconds, for seconds, before it is told that the catalog is busy.
/// What is deleted is overwritten.
/// </summary>
internal sealed class DurableSqlite : DbConnectionInterceptor
{
    internal const string Settings = "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
