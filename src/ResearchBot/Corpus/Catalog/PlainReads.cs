using System.Data.Common;
using System.Globalization;
using System.Text.Json;

using Microsoft.Data.Sqlite;

namespace ResearchBot.Corpus.Catalog;

/// <summary>The reads that stand on the way of every question, in plain SQL that every provider understands. Values are parameters, always.</summary>
internal sealed class PlainReads(CatalogConnections catalog)
{
    private const int MostNamed = 1_000;
    private const int FewIds = 64;

    /// <summary>The schema changes that were applied, by id; none where there is no catalog yet.</summary>
    public async Task<IReadOnlyList<string>> ReadMigrationsAsync(CancellationToken cancellationToken) =>
        catalog.Exists
        && await ReadAsync("""SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'""", [], row => row.GetInt32(0), cancellationToken) is [_]
            ? await ReadAsync("""SELECT "MigrationId" FROM "__EFMigrationsHistory" """, [], row => row.GetString(0), cancellationToken)
            : [];

    /// <summary>Tells whether a database without any schema change of ours has tables nevertheless.</summary>
    public async Task<bool> HasForeignTablesAsync(CancellationToken cancellationToken) =>
        catalog.Exists
        && await ReadAsync("""SELECT 1 FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '!_!_EFMigrations%' ESCAPE '!' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' LIMIT 1""", [], row => row.GetInt32(0), cancellationToken) is [_];

    public Task<IReadOnlyList<string>> ReadSpacesAsync(CancellationToken cancellationToken) =>
        ReadAsync("""SELECT "Id" FROM spaces ORDER BY "Id" """, [], row => row.GetString(0), cancellationToken);

    public async Task<int> CountJobsAsync(CancellationToken cancellationToken) =>
        (await ReadAsync("SELECT COUNT(*) FROM index_jobs", [], row => row.GetInt32(0), cancellationToken))[0];

    public Task<IReadOnlyList<string>> ReadOutletsAsync(IReadOnlyList<string> spaces, CancellationToken cancellationToken) => ReadAsync(
        $"""SELECT DISTINCT "Source" FROM articles WHERE "Space" IN ({Places(0, spaces.Count)}) AND "RemovedAt" IS NULL AND "Source" IS NOT NULL ORDER BY "Source" """,
        spaces,
        row => row.GetString(0),
        cancellationToken);

    public Task<IReadOnlyList<(string? Language, int Articles)>> CountLanguagesAsync(IReadOnlyList<string> spaces, CancellationToken cancellationToken) => ReadAsync(
        $"""SELECT "Language", COUNT(*) FROM articles WHERE "Space" IN ({Places(0, spaces.Count)}) AND "RemovedAt" IS NULL GROUP BY "Language" """,
        spaces,
        row => (Text(row, 0), row.GetInt32(1)),
        cancellationToken);

    /// <summary>Articles in use with every one of some words in their headlines, newest first, as far as <see cref="MostNamed"/>.</summary>
    public Task<IReadOnlyList<NamedArticle>> ReadNamedAsync(
        IReadOnlyList<string> spaces, IReadOnlyList<string> words, CancellationToken cancellationToken) => ReadAsync(
        $"""
        SELECT "Space", "Id", "Title", "Source", "PublishedAt", "Tags", "Shelves" FROM articles
        WHERE "Space" IN ({Places(0, spaces.Count)}) AND "RemovedAt" IS NULL{string.Concat(words.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $""" AND LOWER("Title") LIKE LOWER(@p{spaces.Count + i}) ESCAPE '!'""")))}
        ORDER BY "PublishedAt" DESC, "Id" LIMIT {MostNamed}
        """,
        [.. spaces, .. words.Select(word => $"%{word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%")],
        row => new NamedArticle(
            new ArticleKey(new SpaceId(row.GetString(0)), row.GetString(1)),
            new ArticleFacets
            {
                Title = row.GetString(2),
                Source = Text(row, 3),
                PublishedAt = Day(row, 4),
                Tags = Mapping.Names(row.GetString(5)),
                Shelves = Mapping.Names(row.GetString(6)),
            }),
        cancellationToken);

    /// <summary>Articles in use as they stand now; what they were compared by counts for the revision that was compared.</summary>
    public static async Task<IReadOnlyList<(string Id, ArticleVersion Version)>> ReadVersionsAsync(
        SqliteConnection connection, string space, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = new List<(string Id, ArticleVersion Version)>(ids.Count);

        // A few at once: SQLite looks each parameter up among all that stand before it.
        foreach (var some in ids.Chunk(FewIds))
        {
            found.AddRange(await ReadAsync(
                connection,
                $"""
                SELECT a."Id", a."Revision", s."Story", s."Hash"
                FROM articles a LEFT JOIN article_signatures s ON s."Space" = a."Space" AND s."ArticleId" = a."Id" AND s."Revision" = a."Revision"
                WHERE a."Space" = @p0 AND a."Id" IN ({Places(1, some.Length)}) AND a."RemovedAt" IS NULL
                """,
                [space, .. some],
                row => (row.GetString(0), new ArticleVersion(row.GetInt32(1), Text(row, 2), Text(row, 3))),
                cancellationToken));
        }

        return found;
    }

    /// <summary>
    /// What stands beside some articles of a space as another printing of the same: the rest of their stories, and where a copy to the
    /// letter stands in another space, the rest of its story there. Without those whose columns cannot be understood.
    /// Tables are crossed in the order in which they are to be read: left to itself SQLite begins with all articles of a space.
    /// </summary>
    /// <param name="space">The space of the articles.</param>
    /// <param name="ids">The articles.</param>
    /// <param name="spaces">Where other printings may stand.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<(string Of, Printing Printing)>> ReadPrintingsAsync(
        string space, IReadOnlyList<string> ids, IReadOnlyList<string> spaces, CancellationToken cancellationToken) => [.. (await ReadAsync(
        $"""
        SELECT DISTINCT s."ArticleId", o."Space", o."Id", o."Title", o."Source", o."Url", o."PublishedAt", o."Tags", o."Shelves"
        FROM article_signatures s CROSS JOIN articles a CROSS JOIN article_signatures c CROSS JOIN article_signatures m CROSS JOIN articles o
        WHERE s."Space" = @p0 AND s."ArticleId" IN ({Places(1, ids.Count)})
            AND a."Space" = s."Space" AND a."Id" = s."ArticleId" AND a."Revision" = s."Revision"
            AND c."Space" IN ({Places(1 + ids.Count, spaces.Count)}) AND c."Hash" = s."Hash"
            AND m."Space" = c."Space" AND m."Story" = c."Story"
            AND o."Space" = m."Space" AND o."Id" = m."ArticleId" AND o."Revision" = m."Revision" AND o."RemovedAt" IS NULL
            AND NOT (o."Space" = s."Space" AND o."Id" = s."ArticleId")
        LIMIT {MostNamed}
        """,
        [space, .. ids, .. spaces],
        TryPrinting,
        cancellationToken)).OfType<(string Of, Printing Printing)>()];

    /// <summary>Articles in use with their current revisions; without those whose columns cannot be understood.</summary>
    public async Task<IReadOnlyList<CurrentRow>> ReadCurrentAsync(
        string space, IReadOnlyList<string> ids, CancellationToken cancellationToken) => [.. (await ReadAsync(
        $"""
        SELECT a."Id", a."Revision", a."Title", a."Author", a."Source", a."Url", a."PublishedAt", a."Kind", a."Language", a."Tags", a."Shelves", a."Extra", a."AddedAt", r."Text", r."Hash", r."Pages"
        FROM articles a JOIN revisions r ON r."Space" = a."Space" AND r."ArticleId" = a."Id" AND r."Number" = a."Revision"
        WHERE a."Space" = @p0 AND a."Id" IN ({Places(1, ids.Count)}) AND a."RemovedAt" IS NULL
        """,
        [space, .. ids],
        row => TryCurrent(space, row),
        cancellationToken)).OfType<CurrentRow>()];

    /// <summary>Reads rows: <c>@p0</c>, <c>@p1</c> and so on in the text stand for the values.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, IReadOnlyList<string> values, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var connection = await catalog.OpenPlainAsync(cancellationToken);

        return await ReadAsync(connection, sql, values, read, cancellationToken);
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(
        SqliteConnection connection, string sql, IReadOnlyList<string> values, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;

        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{i}"), values[i]);
        }

        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<T>();

        while (await rows.ReadAsync(cancellationToken))
        {
            found.Add(read(rows));
        }

        return found;
    }

    private static CurrentRow? TryCurrent(string space, DbDataReader row)
    {
        try
        {
            return Current(space, row);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return null;
        }
    }

    private static (string Of, Printing Printing)? TryPrinting(DbDataReader row)
    {
        try
        {
            var facets = new ArticleFacets
            {
                Title = row.GetString(3),
                Source = Text(row, 4),
                PublishedAt = Day(row, 6),
                Tags = Mapping.Names(row.GetString(7)),
                Shelves = Mapping.Names(row.GetString(8)),
            };

            return (row.GetString(0), new Printing(new ArticleKey(new SpaceId(row.GetString(1)), row.GetString(2)), facets) { Url = Text(row, 5) });
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return null;
        }
    }

    private static bool IsDamage(Exception exception) =>
        exception is FormatException or ArgumentException or JsonException or InvalidCastException or InvalidOperationException;

    private static CurrentRow Current(string space, DbDataReader row) => new()
    {
        Article = new ArticleRow
        {
            Space = space,
            Id = row.GetString(0),
            Revision = row.GetInt32(1),
            Title = row.GetString(2),
            Author = Text(row, 3),
            Source = Text(row, 4),
            Url = Text(row, 5),
            PublishedAt = Day(row, 6),
            Kind = Text(row, 7) is { } kind ? Enum.Parse<ArticleKind>(kind) : null,
            Language = Text(row, 8),
            Tags = Mapping.Names(row.GetString(9)),
            Shelves = Mapping.Names(row.GetString(10)),
            Extra = Text(row, 11),
            AddedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12)),
        },
        Revision = new RevisionRow { Space = space, ArticleId = row.GetString(0), Number = row.GetInt32(1), Text = row.GetString(13), Hash = row.GetString(14), Pages = Text(row, 15) },
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? Day(DbDataReader row, int column) =>
        Text(row, column) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Places(int first, int count) =>
        string.Join(',', Enumerable.Range(first, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@p{i}")));
}
