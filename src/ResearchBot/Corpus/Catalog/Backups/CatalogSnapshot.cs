using System.Data.Common;

using Microsoft.Data.Sqlite;

namespace ResearchBot.Corpus.Catalog.Backups;

/// <summary>Copies a catalog in use, and looks at one that nobody uses.</summary>
internal static class CatalogSnapshot
{
    /// <summary>Copies the catalog as it is at one moment, whoever else reads or writes it, and makes sure that the copy is on the disk.</summary>
    /// <param name="source">The file of the catalog.</param>
    /// <param name="target">A file that is not there yet.</param>
    public static void Copy(string source, string target)
    {
        using (var from = Open(source, SqliteOpenMode.ReadWrite))
        using (var to = Open(target, SqliteOpenMode.ReadWriteCreate))
        {
            Execute(from, "PRAGMA busy_timeout=30000");
            from.BackupDatabase(to);

            // One file, with no log beside it.
            Execute(to, "PRAGMA journal_mode=DELETE");
        }

        using var written = new FileStream(target, FileMode.Open, FileAccess.Write);
        written.Flush(flushToDisk: true);
    }

    /// <summary>Looks a catalog over.</summary>
    /// <param name="path">Its file, which is only read.</param>
    /// <returns>What is in it; null when it is damaged or no catalog.</returns>
    public static CatalogContents? Inspect(string path)
    {
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadOnly);

            return Read(connection, "PRAGMA integrity_check(1)", row => row.GetString(0)) is ["ok"]
                ? new CatalogContents(
                    Read(connection, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """, row => row.GetString(0)),
                    Read(connection, "SELECT COUNT(*) FROM articles", row => row.GetInt64(0))[0],
                    Read(connection, "SELECT COUNT(*) FROM revisions", row => row.GetInt64(0))[0])
                : null;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();

        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<T> Read<T>(SqliteConnection connection, string sql, Func<DbDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var found = new List<T>();

        while (rows.Read())
        {
            found.Add(read(rows));
        }

        return found;
    }
}

/// <summary>What a catalog holds.</summary>
/// <param name="Schema">The schema changes that were applied, by id, oldest first.</param>
/// <param name="Articles">Articles, removed ones too.</param>
/// <param name="Revisions">Revisions.</param>
internal sealed record CatalogContents(IReadOnlyList<string> Schema, long Articles, long Revisions);
