using System.Text;

using Microsoft.Data.Sqlite;

namespace ResearchBot.Tests.Doubles;

/// <summary>Looks at the catalog of a world from outside.</summary>
internal static class CatalogFile
{
    /// <summary>Runs SQL and returns the first value.</summary>
    public static object? Scalar(this LibraryWorld world, string sql) => Scalar(world.Folder, sql);

    /// <summary>Runs SQL on the catalog of a data directory.</summary>
    public static object? Scalar(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "catalog.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        return command.ExecuteScalar();
    }

    /// <summary>Runs SQL on the catalog of a data directory and reads its rows.</summary>
    public static List<T> Rows<T>(string folder, string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "catalog.db")};Pooling=False");
        connection.Open();
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

    /// <summary>All that the files of the catalog hold, deleted or not, one sign a byte.</summary>
    public static string CatalogBytes(this LibraryWorld world) => string.Concat(
        Directory.GetFiles(world.Folder, "catalog.db*").Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);

            return reader.ReadToEnd();
        }));
}
