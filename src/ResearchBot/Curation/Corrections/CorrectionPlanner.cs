using Microsoft.EntityFrameworkCore;

using ResearchBot.Answering.Stored;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Curation.Corrections;

/// <summary>
/// Finds the answers that an article's change leaves without a quote, or gives one back, and puts them into the queue. What is due
/// follows from what is stored alone, so that it may be found out again and again, and after a kill is.
/// </summary>
public sealed class CorrectionPlanner
{
    private const int Batch = 500;

    private readonly CatalogConnections _catalog;
    private readonly TimeProvider _time;

    internal CorrectionPlanner(CatalogConnections catalog, TimeProvider time)
    {
        _catalog = catalog;
        _time = time;
    }

    /// <summary>Looks at every change that nobody has looked at, oldest first.</summary>
    /// <returns>How many answers are to be corrected, or corrected back, that were not before.</returns>
    public async Task<int> PlanAsync(CancellationToken cancellationToken)
    {
        var due = 0;

        while (await AnyAsync(cancellationToken))
        {
            due += await _catalog.WriteAsync(context => PlanSomeAsync(context, cancellationToken), cancellationToken);
        }

        return due;
    }

    private async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);

        return await context.Set<ArticleChangeRow>().AnyAsync(cancellationToken);
    }

    /// <summary>So little at a time that nobody else waits long.</summary>
    private async Task<int> PlanSomeAsync(CatalogContext context, CancellationToken cancellationToken)
    {
        if (await context.Set<ArticleChangeRow>().OrderBy(change => change.Sequence).FirstOrDefaultAsync(cancellationToken) is not { } change)
        {
            return 0;
        }

        var ids = await context.Set<StoredCitationRow>()
            .Where(citation => citation.ArticleSpace == change.Space && citation.ArticleId == change.ArticleId && string.Compare(citation.AnswerId, change.SeenUpTo) > 0)
            .Select(citation => citation.AnswerId)
            .Distinct()
            .Order()
            .Take(Batch)
            .ToListAsync(cancellationToken);

        if (ids.Count < Batch)
        {
            context.Remove(change);
        }
        else
        {
            change.SeenUpTo = ids[^1];
        }

        return await PlanAsync(context, ids, cancellationToken);
    }

    private async Task<int> PlanAsync(CatalogContext context, List<string> ids, CancellationToken cancellationToken)
    {
        var citations = await context.Set<StoredCitationRow>().AsNoTracking().Where(citation => ids.Contains(citation.AnswerId)).ToListAsync(cancellationToken);
        var known = await context.Set<CorrectionRow>().Where(row => ids.Contains(row.AnswerId)).ToDictionaryAsync(row => row.AnswerId, cancellationToken);
        var standings = new CitationStandings(context);
        var due = 0;

        foreach (var answer in citations.GroupBy(citation => citation.AnswerId, StringComparer.Ordinal))
        {
            var withdrawn = new List<int>();

            foreach (var citation in answer)
            {
                withdrawn.AddRange(await standings.StandsAsync(citation, cancellationToken) ? [] : [citation.Number]);
            }

            due += Queue(context, known.GetValueOrDefault(answer.Key), answer.Key, answer.First().Space, CitationNumbers.Write(withdrawn));
        }

        return due;
    }

    private int Queue(CatalogContext context, CorrectionRow? row, string answer, string space, string withdrawn)
    {
        if ((row?.Withdrawn ?? "") == withdrawn)
        {
            return 0;
        }

        row ??= context.Add(new CorrectionRow { AnswerId = answer, Space = space }).Entity;
        (row.Withdrawn, row.Attempts) = (withdrawn, 0);
        row.DueAt = row.Withdrawn == row.Shown ? null : _time.GetUtcNow();

        return row.DueAt is null ? 0 : 1;
    }
}
