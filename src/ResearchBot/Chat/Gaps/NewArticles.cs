using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Chat.Gaps;

/// <summary>Articles that came, or came anew, after a moment, and what they are about.</summary>
internal sealed class NewArticles(CatalogConnections catalog, TextAnalyzer analyzer)
{
    private const int Most = 500;

    /// <summary>Reads them, newest first.</summary>
    public async Task<IReadOnlyList<NewArticle>> ReadAsync(SpaceScope scope, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await catalog.OpenAsync(cancellationToken);
        var spaces = scope.Spaces.Select(space => space.Value).ToList();
        var rows = await context.Articles
            .Where(article => spaces.Contains(article.Space) && article.RemovedAt == null)
            .Join(
                context.Revisions.Where(revision => revision.AddedAt > since),
                article => new { article.Space, article.Id, Number = article.Revision },
                revision => new { revision.Space, Id = revision.ArticleId, revision.Number },
                (article, revision) => new { article.Space, article.Id, article.Title, article.Language, revision.Text, revision.AddedAt })
            .OrderByDescending(row => row.AddedAt).ThenBy(row => row.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);

        return
        [
            .. rows.Select(row => new NewArticle(
                new ArticleKey(new SpaceId(row.Space), row.Id),
                row.AddedAt,
                analyzer.Count($"{row.Title}\n{row.Text}", row.Language).Counts.Keys.ToHashSet(StringComparer.Ordinal))),
        ];
    }
}

/// <summary>An article that came.</summary>
/// <param name="Key">Its name.</param>
/// <param name="At">When its current revision came.</param>
/// <param name="Terms">The words of its title and text.</param>
internal sealed record NewArticle(ArticleKey Key, DateTimeOffset At, IReadOnlySet<string> Terms)
{
    /// <summary>Tells whether it speaks of at least half of what a gap is about, so that asking again may be of use.</summary>
    public bool MayAnswer(Gap gap) => At > (gap.TriedAt ?? gap.Questions[0].AskedAt) && 2 * gap.Terms.Count(Terms.Contains) >= gap.Terms.Count;
}
