using System.Runtime.CompilerServices;

using Microsoft.EntityFrameworkCore;

namespace ResearchBot.Corpus.Catalog.Audit;

/// <summary>Reads what was done to the corpora: each act was written in the transaction that did it.</summary>
public sealed class AuditTrail
{
    private const int Page = 256;

    private readonly CatalogConnections _catalog;

    internal AuditTrail(CatalogConnections catalog) => _catalog = catalog;

    /// <summary>The acts of a space, newest first.</summary>
    /// <param name="space">The space.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="skip">How many of the newest to leave out.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<CorpusAct>> ListAsync(SpaceId space, int count, int skip, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await ReadAsync(Of(context, space).OrderByDescending(row => row.Number).Skip(skip).Take(count), cancellationToken);
    }

    /// <summary>How many acts there are in a space.</summary>
    public async Task<int> CountAsync(SpaceId space, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await Of(context, space).CountAsync(cancellationToken);
    }

    /// <summary>The acts on one article, oldest first.</summary>
    public async Task<IReadOnlyList<CorpusAct>> ListAsync(ArticleKey article, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await ReadAsync(Of(context, article.Space).Where(row => row.ArticleId == article.Id).OrderBy(row => row.Number), cancellationToken);
    }

    /// <summary>One act; null when the space has none with that number.</summary>
    public async Task<CorpusAct?> FindAsync(SpaceId space, long number, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await ReadAsync(Of(context, space).Where(row => row.Number == number), cancellationToken) is [var act] ? act : null;
    }

    /// <summary>Streams all acts of a space, oldest first.</summary>
    public async IAsyncEnumerable<CorpusAct> ReadAsync(SpaceId space, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0L;

        while (true)
        {
            IReadOnlyList<CorpusAct> page;

            await using (var context = await _catalog.OpenAsync(cancellationToken))
            {
                page = await ReadAsync(Of(context, space).Where(row => row.Number > last).OrderBy(row => row.Number).Take(Page), cancellationToken);
            }

            foreach (var act in page)
            {
                yield return act;
            }

            if (page.Count == 0)
            {
                yield break;
            }

            last = page[^1].Number;
        }
    }

    private static IQueryable<CorpusActRow> Of(CatalogContext context, SpaceId space) =>
        context.Set<CorpusActRow>().AsNoTracking().Where(row => row.Space == space.Value);

    private static async Task<IReadOnlyList<CorpusAct>> ReadAsync(IQueryable<CorpusActRow> rows, CancellationToken cancellationToken) =>
        [.. (await rows.ToListAsync(cancellationToken)).Select(row => row.ToAct())];
}
