using System.Runtime.CompilerServices;

using Microsoft.EntityFrameworkCore;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Keeps by what articles are known again. All of it is derived: what is missing or outdated is made anew by whoever needs it.</summary>
internal sealed class ArticleSignatures(CatalogConnections catalog)
{
    private const int Page = 1_000;

    /// <summary>Articles in use whose current revision has no signature, by name.</summary>
    public async Task<IReadOnlyList<ArticleKey>> ListUnsignedAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await catalog.OpenAsync(cancellationToken);
        var rows = await context.Articles
            .Where(article => article.RemovedAt == null
                && !context.Set<SignatureRow>().Any(row => row.Space == article.Space && row.ArticleId == article.Id && row.Revision == article.Revision))
            .OrderBy(article => article.Space).ThenBy(article => article.Id)
            .Select(article => new { article.Space, article.Id })
            .Take(most)
            .ToListAsync(cancellationToken);

        return [.. rows.Select(row => new ArticleKey(new SpaceId(row.Space), row.Id))];
    }

    /// <summary>Streams the signatures of a space, by article.</summary>
    public async IAsyncEnumerable<SignatureRow> ReadAsync(SpaceId space, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var last = ""; ;)
        {
            List<SignatureRow> page;

            await using (var context = await catalog.OpenAsync(cancellationToken))
            {
                page = await context.Set<SignatureRow>().AsNoTracking()
                    .Where(row => row.Space == space.Value && string.Compare(row.ArticleId, last) > 0)
                    .OrderBy(row => row.ArticleId)
                    .Take(Page)
                    .ToListAsync(cancellationToken);
            }

            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            last = page[^1].ArticleId;
        }
    }

    /// <summary>The articles of a space that have one of some stories.</summary>
    public async Task<IReadOnlyList<SignatureRow>> FindStoriesAsync(SpaceId space, IReadOnlyList<string> stories, CancellationToken cancellationToken)
    {
        await using var context = await catalog.OpenAsync(cancellationToken);

        return await context.Set<SignatureRow>().AsNoTracking().Where(row => row.Space == space.Value && stories.Contains(row.Story)).ToListAsync(cancellationToken);
    }

    /// <summary>The stories of a space that have several articles.</summary>
    public async Task<IReadOnlyList<string>> ListRepeatedStoriesAsync(SpaceId space, CancellationToken cancellationToken)
    {
        await using var context = await catalog.OpenAsync(cancellationToken);

        return await context.Set<SignatureRow>()
            .Where(row => row.Space == space.Value)
            .GroupBy(row => row.Story)
            .Where(story => story.Count() > 1)
            .Select(story => story.Key)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The stories of articles of a space; articles without a signature are missing.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FindStoriesOfAsync(SpaceId space, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        await using var context = await catalog.OpenAsync(cancellationToken);

        return await context.Set<SignatureRow>()
            .Where(row => row.Space == space.Value && ids.Contains(row.ArticleId))
            .ToDictionaryAsync(row => row.ArticleId, row => row.Story, cancellationToken);
    }

    /// <summary>Keeps signatures, in place of those that their articles had.</summary>
    public Task SaveAsync(IReadOnlyList<SignatureRow> rows, CancellationToken cancellationToken) => catalog.WriteAsync(
        async context =>
        {
            foreach (var row in rows)
            {
                await context.Set<SignatureRow>().Where(known => known.Space == row.Space && known.ArticleId == row.ArticleId).ExecuteDeleteAsync(cancellationToken);
            }

            context.AddRange(rows);

            return rows.Count;
        },
        cancellationToken);

    /// <summary>Forgets all, so that they are made anew.</summary>
    public Task<int> ClearAsync(CancellationToken cancellationToken) =>
        catalog.WriteAsync(context => context.Set<SignatureRow>().ExecuteDeleteAsync(cancellationToken), cancellationToken);
}
