using System.Runtime.CompilerServices;

using Microsoft.Data.Sqlite;

using SQLitePCL;

namespace ResearchBot.Corpus.Catalog;

/// <summary>
/// The versions of articles that were read lately over one connection. Before each use the database is asked whether anything was
/// committed since, by others (<c>data_version</c>) or over this connection (<c>total_changes</c>): then all is forgotten.
/// So what is told is what a read would tell, at a hundredth of the cost.
/// </summary>
internal sealed class KnownVersions
{
    private const int Capacity = 65_536;

    // A connection is used by one at a time, and both numbers are the connection's own.
    private static readonly ConditionalWeakTable<sqlite3, KnownVersions> Known = [];

    private readonly Dictionary<ArticleKey, ArticleVersion?> _versions = [];
    private (long Others, long Own) _changes;

    /// <summary>What is known over an open connection and still holds.</summary>
    public static async Task<KnownVersions> OfAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var known = Known.GetOrCreateValue(connection.Handle!);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT data_version, total_changes() FROM pragma_data_version";
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        known.Check((row.GetInt64(0), row.GetInt64(1)));

        return known;
    }

    /// <summary>Tells whether an article was read.</summary>
    /// <param name="article">The article.</param>
    /// <param name="version">Its version; null where it is not in use.</param>
    public bool TryFind(ArticleKey article, out ArticleVersion? version) => _versions.TryGetValue(article, out version);

    /// <summary>Keeps what was read.</summary>
    public void Keep(ArticleKey article, ArticleVersion? version) => _versions[article] = version;

    private void Check((long Others, long Own) changes)
    {
        if (changes != _changes || _versions.Count > Capacity)
        {
            _versions.Clear();
            _changes = changes;
        }
    }
}
