using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Spaces.Life;

/// <summary>Deletes the articles of a space for good, and the trail of what was done to them: each together with the index job by which the index drops it.</summary>
internal sealed class SpaceArticles : ISpaceContents
{
    private const int Batch = 200;

    public async Task<bool> DeleteSomeAsync(CatalogContext context, SpaceId space, CancellationToken cancellationToken)
    {
        var ids = await context.Articles
            .Where(article => article.Space == space.Value)
            .OrderBy(article => article.Id)
            .Select(article => article.Id)
            .Take(Batch)
            .ToListAsync(cancellationToken);
        context.IndexJobs.AddRange(ids.Select(id => new IndexJobRow { Space = space.Value, ArticleId = id }));
        await context.Revisions
            .Where(revision => revision.Space == space.Value && ids.Contains(revision.ArticleId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Articles.Where(article => article.Space == space.Value && ids.Contains(article.Id)).ExecuteDeleteAsync(cancellationToken);

        if (ids.Count == 0)
        {
            await context.Set<CorpusActRow>().Where(act => act.Space == space.Value).ExecuteDeleteAsync(cancellationToken);
            await context.Spaces.Where(row => row.Id == space.Value).ExecuteDeleteAsync(cancellationToken);
        }

        return ids.Count > 0;
    }
}
