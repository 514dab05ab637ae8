using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ResearchBot.Corpus.Catalog.Faults;

/// <summary>Looks for stored texts that no longer fit their hashes, and takes them out of use: nothing of them is quoted or found any more.</summary>
public sealed class CatalogHealth
{
    private const int Page = 200;

    private readonly CatalogConnections _catalog;
    private readonly PlainReads _reads;
    private readonly TimeProvider _time;

    internal CatalogHealth(CatalogConnections catalog, PlainReads reads, TimeProvider time)
    {
        _catalog = catalog;
        _reads = reads;
        _time = time;
    }

    /// <summary>How many revisions are out of use because they are damaged.</summary>
    public async Task<int> CountDamagedAsync(CancellationToken cancellationToken) =>
        (await _reads.ReadAsync("""SELECT COUNT(*) FROM revisions WHERE "DamagedAt" IS NOT NULL""", [], row => row.GetInt32(0), cancellationToken))[0];

    /// <summary>Looks whether the pages of the file hang together: quick, and blind for texts.</summary>
    /// <returns>False when they do not.</returns>
    public async Task<bool> IsFileWholeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _reads.ReadAsync("PRAGMA quick_check(1)", [], row => row.GetString(0), cancellationToken) is ["ok"];
        }
        catch (SqliteException exception) when (CatalogFault.IsDamage(exception))
        {
            return false;
        }
    }

    /// <summary>Compares stored texts with their hashes, the newest first, and takes damaged ones out of use.</summary>
    /// <param name="most">How many are looked at.</param>
    /// <param name="cancellationToken">Stops the work; what was found so far stays out of use.</param>
    /// <returns>How many were looked at, and the articles of all that are damaged.</returns>
    public async Task<(long Checked, IReadOnlyList<ArticleKey> Damaged)> CheckAsync(long most, CancellationToken cancellationToken)
    {
        var damaged = new List<ArticleKey>();
        var seen = 0L;

        for (long? before = long.MaxValue; before is { } from && seen < most;)
        {
            var rows = await _reads.ReadAsync(
                FormattableString.Invariant($"""SELECT rowid, "Space", "ArticleId", "Number", "Text", "Hash", "DamagedAt" IS NOT NULL FROM revisions WHERE rowid < {from} ORDER BY rowid DESC LIMIT {Math.Min(Page, most - seen)}"""),
                [],
                row => (Row: row.GetInt64(0), Key: new RevisionKey(row.GetString(1), row.GetString(2), row.GetInt32(3)), IsWhole: ContentHash.Of(row.GetString(4)) == row.GetString(5), IsKnown: row.GetBoolean(6)),
                cancellationToken);
            seen += rows.Count;
            before = rows.Count == 0 ? null : rows[^1].Row;
            var found = rows.Where(row => !row.IsWhole && !row.IsKnown).Select(row => row.Key).ToList();
            damaged.AddRange(rows.Where(row => (!row.IsWhole || row.IsKnown) && SpaceId.IsValid(row.Key.Space)).Select(row => new ArticleKey(new SpaceId(row.Key.Space), row.Key.Article)));

            if (found.Count > 0)
            {
                await _catalog.WriteAsync(context => MarkAsync(context, found, cancellationToken), cancellationToken);
            }
        }

        return (seen, [.. damaged.Distinct()]);
    }

    /// <summary>The index hears of it too, so that what is damaged is not even found.</summary>
    private async Task<int> MarkAsync(CatalogContext context, List<RevisionKey> found, CancellationToken cancellationToken)
    {
        var now = (DateTimeOffset?)_time.GetUtcNow();

        foreach (var (space, article, number) in found)
        {
            await context.Revisions
                .Where(revision => revision.Space == space && revision.ArticleId == article && revision.Number == number)
                .ExecuteUpdateAsync(row => row.SetProperty(revision => revision.DamagedAt, now), cancellationToken);
            context.IndexJobs.Add(new IndexJobRow { Space = space, ArticleId = article });
        }

        return found.Count;
    }

    private sealed record RevisionKey(string Space, string Article, int Number);
}
